/** Takes the next value; where enough wait already, what it gives settles when some of them are taken. */
type Take<Value> = (value: Value) => Promise<void> | undefined;

/**
 * What `give` pushes, to be taken when it is wanted. Whoever gives need not wait for whoever takes, so that a slow reader costs the other
 * no time; where `mostWaiting` is a number, who waits for `take` never has more than so many values waiting. An error of `give` comes after
 * all that it pushed before. A taker who stops early aborts the signal.
 */
export async function* handOver<Value>(
  mostWaiting: number,
  give: (take: Take<Value>, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<Value, void> {
  const waiting: Value[] = [];
  const stopping = new AbortController();
  let isOver = false;
  let wake = (): void => undefined;
  let goOn = (): void => undefined;
  const take: Take<Value> = (value) => {
    waiting.push(value);
    wake();
    if (waiting.length < mostWaiting || stopping.signal.aborted) return undefined;
    return new Promise((resolve) => (goOn = resolve));
  };
  const giving = give(take, stopping.signal).finally(() => {
    isOver = true;
    wake();
  });
  // It is heard of below, by whoever takes all of it.
  giving.catch(() => undefined);
  try {
    for (;;) {
      const value = waiting.shift();
      if (value !== undefined) {
        goOn();
        yield value;
      } else if (isOver) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    await giving;
  } finally {
    stopping.abort();
    goOn();
  }
}
