import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The message by which a driver commits: a structure without fields, tag 0x12, in a chunk of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** How a transaction begins, and what its metadata says when it only reads. */
const BEGIN = Buffer.from([0xb1, 0x11]);
const READ_MODE = Buffer.from("\u0084mode\u0081r", "latin1");

/**
 * The network between a driver and a Neo4j: it can stand still, be cut as when the server is killed, and be mended at the same port; it
 * tells of each commit of a write before it is passed on.
 */
export class BoltProxy {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #port = 0;
  /** All that was sent to the server. */
  sent = "";
  /** Hears of commits of writes, counted from 1; what it does is done before the server hears of it. */
  onCommit: (count: number) => void = () => undefined;
  #commits = 0;
  #isPaused = false;

  private constructor(url: string) {
    this.#target = new URL(url);
    this.#server = createServer((client) => this.#join(client));
  }

  static async start(url: string): Promise<BoltProxy> {
    const proxy = new BoltProxy(url);
    await proxy.restore();
    return proxy;
  }

  get url(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  get commits(): number {
    return this.#commits;
  }

  /** Nothing goes through any more, and nobody is told: a server that stands still. */
  pause(): void {
    this.#isPaused = true;
    for (const socket of this.#sockets) socket.pause();
  }

  resume(): void {
    this.#isPaused = false;
    for (const socket of this.#sockets) socket.resume();
  }

  /** Ends every connection where it is and takes no new one: a server that is killed, or restarted. Again, it changes nothing. */
  async cut(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async restore(): Promise<void> {
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #join(client: Socket): void {
    const server = connect(Number(this.#target.port), this.#target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
    let isRead = false;
    client.on("data", (bytes: Buffer) => {
      this.sent += bytes.toString("latin1");
      if (bytes.includes(BEGIN)) isRead = bytes.includes(READ_MODE);
      if (bytes.includes(COMMIT) && !isRead) {
        this.#commits += 1;
        this.onCommit(this.#commits);
      }
      server.write(bytes);
    });
    server.on("data", (bytes: Buffer) => client.write(bytes));
    if (this.#isPaused) for (const socket of [client, server]) socket.pause();
  }
}
