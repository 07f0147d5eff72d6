import { ManagedIdentityCredential } from '@azure/identity';
import { AzureMonitorLogExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { ROOT_CONTEXT, SpanKind, TraceFlags, trace } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { BasicTracerProvider, BatchSpanProcessor, RandomIdGenerator } from '@opentelemetry/sdk-trace-base';
import type { Config } from '../../config.ts';
import { type CallName, calls } from '../../contract/calls.ts';
import type { Facts, Level } from '../log.ts';

const severities = { info: 9, warn: 13, error: 17 } as const;
const name = 'common-ground-api';

/**
 * Sends the log's events by OpenTelemetry: a call as a request with the path of its row in the contract, which holds no id,
 * everything else as a trace. No instrumentation is installed, because those record addresses, and addresses name people.
 */
export const azureMonitor = ({ connectionString, clientId }: NonNullable<Config['telemetry']>, version: string) => {
  const options = {
    connectionString,
    disableOfflineStorage: true,
    ...(clientId && { credential: new ManagedIdentityCredential({ clientId }) }),
  };
  const resource = resourceFromAttributes({ 'service.name': name, 'service.version': version });
  const tracers = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new AzureMonitorTraceExporter(options))],
  });
  const loggers = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: new AzureMonitorLogExporter(options) })],
  });
  const tracer = tracers.getTracer(name);
  const logger = loggers.getLogger(name);
  const ids = new RandomIdGenerator();

  /** The trace that the host began, so that the reference on a person's screen finds it. */
  const within = (traceId: unknown) =>
    typeof traceId === 'string' && /^[\da-f]{32}$/.test(traceId)
      ? trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId: ids.generateSpanId(), traceFlags: TraceFlags.SAMPLED })
      : ROOT_CONTEXT;

  const call = ({ name: callName, status, ms, traceId }: Facts, endTime: number) => {
    const row = calls[callName as CallName];
    const attributes = {
      'http.request.method': row.method,
      'http.route': row.path,
      'http.response.status_code': Number(status),
    };
    const startTime = endTime - Number(ms);
    tracer.startSpan(String(callName), { kind: SpanKind.SERVER, startTime, attributes }, within(traceId)).end(endTime);
  };

  return {
    send(level: Level, event: string, facts: Facts, at: number) {
      if (event === 'call') return call(facts, at);
      const { traceId, ...attributes } = facts;
      logger.emit({
        timestamp: at,
        severityNumber: severities[level],
        severityText: level,
        body: event,
        attributes,
        context: within(traceId),
      });
    },
    async flush() {
      await Promise.allSettled([tracers.forceFlush(), loggers.forceFlush()]);
    },
  };
};
