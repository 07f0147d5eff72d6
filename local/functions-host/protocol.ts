// What the Functions library and its host say to each other, as far as this host uses it.
// Source: @azure/functions 4.16 (src/InvocationModel.ts, src/converters) and the Node worker that hosts it in Azure.

export interface TypedData {
  string?: string | null;
  json?: string | null;
  int?: number;
  bytes?: Uint8Array | null;
  http?: HttpData;
}

export interface Nullable {
  value?: string | boolean | null;
}

export interface HttpData {
  method?: string;
  url?: string;
  statusCode?: string;
  headers?: Record<string, string>;
  nullableHeaders?: Record<string, Nullable>;
  nullableParams?: Record<string, Nullable>;
  cookies?: Cookie[];
  body?: TypedData;
}

export interface Cookie {
  name: string;
  value: string;
  path?: Nullable;
  domain?: Nullable;
  secure?: Nullable;
  httpOnly?: Nullable;
  sameSite?: string;
}

export interface Binding {
  type: string;
  direction: string;
  /** `httpTrigger` */
  route?: string;
  methods?: string[];
  /** `queueTrigger`, `queue` */
  queueName?: string;
  connection?: string;
  /** `timerTrigger` */
  schedule?: string;
  runOnStartup?: boolean;
}

export interface Metadata {
  name: string;
  functionId?: string;
  bindings: Record<string, Binding>;
}

export type Handler = (...inputs: unknown[]) => unknown;

export interface Invocation {
  invocationId: string;
  functionId: string;
  traceContext: { traceParent: string; traceState: string; attributes: Record<string, string> };
  inputData: { name: string; data: TypedData }[];
  triggerMetadata: Record<string, TypedData>;
}

export interface Result {
  returnValue?: TypedData | null;
  outputData?: { name: string; data: TypedData }[];
}

/** One invocation on the library's side. */
export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: Handler): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<Result>;
}

export interface ProgrammingModel {
  getInvocationModel(core: unknown): InvocationModel | Promise<InvocationModel>;
  getCapabilities?(worker: Record<string, string>): Promise<Record<string, string | undefined>>;
}
