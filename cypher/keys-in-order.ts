let lastKeys: readonly string[] = [];
let lastInOrder: readonly string[] = [];

/** An object's own keys, sorted. Objects of one form mostly come one after another, so what was sorted last is kept. */
export function keysInOrder(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (isInOrder(keys)) return keys;
  if (!isSame(keys, lastKeys)) {
    lastKeys = keys;
    lastInOrder = [...keys].sort();
  }
  return lastInOrder;
}

function isInOrder(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] ?? "") > (keys[i] ?? "")) return false;
  return true;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
