import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });

/** What a collector reads of an export, of OTLP's JSON. */
const exportSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              kind: z.number(),
              traceId: z.string().regex(/^[\da-f]{32}$/),
              spanId: z.string().regex(/^[\da-f]{16}$/),
              parentSpanId: z.string().optional(),
              startTimeUnixNano: z.string(),
              endTimeUnixNano: z.string(),
              attributes: z.array(attribute),
              status: z.object({ code: z.number() }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A span as it arrived. */
export interface ReceivedSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string | undefined;
  attributes: Record<string, unknown>;
  status: { code: number };
}

const plain = (attributes: z.infer<typeof attribute>[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** A local server that takes traces by OTLP over HTTP, as a collector does. */
export async function startOtlpServer() {
  const spans: ReceivedSpan[] = [];
  const requests: { path: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
  let resource: Record<string, unknown> = {};
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    requests.push({ path: req.url, headers: req.headers, body });
    for (const { resource: of, scopeSpans } of exportSchema.parse(JSON.parse(body)).resourceSpans) {
      resource = plain(of.attributes);
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) {
        spans.push({ ...span, attributes: plain(span.attributes) });
      }
    }
    res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the stand-in has no port');
  return {
    /** As `OTEL_EXPORTER_OTLP_ENDPOINT` takes it. */
    url: `http://127.0.0.1:${address.port}`,
    spans,
    requests,
    resource: () => resource,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
