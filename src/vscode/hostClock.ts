import { type Clock, localDay } from "../core/lifecycle/clock.ts";

/** The extension host's timers and calendar. */
export const hostClock: Clock = {
  after(milliseconds, action) {
    const handle = setTimeout(action, milliseconds);
    return { dispose: () => clearTimeout(handle) };
  },
  today: () => localDay(new Date()),
};
