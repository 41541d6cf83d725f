/**
 * What `give` pushes, to be taken when it is wanted: whoever gives never waits for whoever takes, so that a slow reader costs the other
 * no time. An error of `give` comes after all that it pushed before. A taker who stops early aborts the signal.
 */
export async function* handOver<Value>(
  give: (take: (value: Value) => void, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<Value, void> {
  const waiting: Value[] = [];
  const stopping = new AbortController();
  let isOver = false;
  let wake = (): void => undefined;
  const take = (value: Value): void => {
    waiting.push(value);
    wake();
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
      if (value !== undefined) yield value;
      else if (isOver) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    await giving;
  } finally {
    stopping.abort();
  }
}
