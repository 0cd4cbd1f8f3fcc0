import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import { Waiting } from "@/tests/helpers/waiting.ts";

/** The other end of the line, and every way in which it can behave. */
export class Peer extends Waiting implements AsyncDisposable {
  /** What each connection said, oldest first. */
  readonly said: string[][] = [];
  answers = true;
  isClosed = false; // to everybody
  readonly #sockets: WebSocket[] = [];
  readonly #server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => this.#accept(request),
  );

  get url(): string {
    return `ws://127.0.0.1:${this.#server.addr.port}/`;
  }

  hangUp(code: number, reason?: string) {
    for (const socket of this.#sockets) socket.close(code, reason);
  }

  async [Symbol.asyncDispose]() {
    this.hangUp(1000);
    await this.#server.shutdown();
  }

  #accept(request: Request): Response {
    if (this.isClosed) return new Response(null, { status: 401 });
    const { socket, response } = Deno.upgradeWebSocket(request, {
      protocol: SUBPROTOCOL,
    });
    const said: string[] = [];
    this.said.push(said);
    this.#sockets.push(socket);
    socket.onmessage = ({ data }) => {
      said.push(JSON.parse(data).type);
      if (this.answers) socket.send('[{"type":"pong","people":0}]');
      this.changed();
    };
    return response;
  }
}
