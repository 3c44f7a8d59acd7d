import { type Clock, localDay, untilNextDay } from "../core/lifecycle/clock.ts";

/** The extension host's timers and calendar. */
export const hostClock: Clock = {
  after(milliseconds, action) {
    const handle = setTimeout(action, milliseconds);
    return { dispose: () => clearTimeout(handle) };
  },
  today: () => localDay(new Date()),
  untilTomorrow: () => untilNextDay(new Date()),
};
