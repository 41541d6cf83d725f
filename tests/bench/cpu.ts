/** CPU time that a call takes in this process, user and system together, in milliseconds. */
export function cpuMs(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
