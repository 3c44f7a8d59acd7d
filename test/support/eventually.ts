/** Waits until an assertion holds, asking again and again; fails with its last error after twenty seconds. */
export async function eventually(assertion: () => Promise<void> | void): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise<void>((resolve) => setTimeout(resolve, 100));
    }
  }
}
