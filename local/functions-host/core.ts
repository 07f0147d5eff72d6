// The module `@azure/functions-core` that the Functions library asks its host for, and one invocation through it.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Binding, Handler, Invocation, Metadata, ProgrammingModel, Result, TypedData } from './protocol.ts';

export interface Registered {
  id: string;
  metadata: Metadata;
  handler: Handler;
}

type Hook = (context: Record<string, unknown>) => unknown;

class Disposable {
  readonly #undo: () => void;
  constructor(undo: () => void) {
    this.#undo = undo;
  }
  static from(...all: Disposable[]) {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
  dispose() {
    this.#undo();
  }
}

const log = (level: string, category: string, message: string) => {
  if (category === 'user' || level === 'error' || level === 'critical') console.log(`[${level}] ${message}`);
};

export const createCore = () => {
  const functions = new Map<string, Registered>();
  const hooks = new Map<string, Hook[]>();
  const appHookData = {};
  let model: ProgrammingModel | undefined;
  let isLocked = false;

  const runHooks = async (name: string, context: Record<string, unknown>) => {
    for (const hook of hooks.get(name) ?? []) await hook(context);
  };

  /** What `require('@azure/functions-core')` gives. */
  const module = {
    version: '3.0.0-local',
    hostVersion: '4.1000.0',
    Disposable,
    log,
    setProgrammingModel: (given: ProgrammingModel) => {
      model = given;
    },
    getProgrammingModel: () => model,
    registerHook: (name: string, hook: Hook) => {
      hooks.set(name, [...(hooks.get(name) ?? []), hook]);
      return new Disposable(() =>
        hooks.set(
          name,
          (hooks.get(name) ?? []).filter((one) => one !== hook),
        ),
      );
    },
    registerFunction: (metadata: Metadata, handler: Handler) => {
      if (isLocked) throw new Error('A function can only be registered during app startup.');
      const id = metadata.functionId ?? metadata.name;
      if (functions.has(id)) throw new Error(`There are two functions with the id ${id}.`);
      functions.set(id, { id, metadata: { ...metadata, functionId: id }, handler });
      return new Disposable(() => functions.delete(id));
    },
  };

  return {
    module,
    /** Ends registration, as the real host does once the app's files are loaded. */
    start: async (functionAppDirectory: string) => {
      if (!model) throw new Error('The app did not load @azure/functions: nothing is registered.');
      const capabilities = await model.getCapabilities?.({});
      if (capabilities?.HttpUri) throw new Error('This host does not stream HTTP: leave enableHttpStream off.');
      isLocked = true;
      await runHooks('appStart', { hookData: {}, appHookData, functionAppDirectory });
    },
    stop: () => runHooks('appTerminate', { hookData: {}, appHookData }),
    /** The functions with a trigger of this type, each with that binding and its name. */
    triggeredBy: (type: string) =>
      [...functions.values()].flatMap((registered) =>
        Object.entries(registered.metadata.bindings)
          .filter(([, binding]) => binding.type === type)
          .map(([name, binding]) => ({ registered, name, binding })),
      ),
    /** Runs a function once, with the app's hooks around it, in the order of the real worker. Throws what it throws. */
    invoke: async (
      { id, metadata, handler }: Registered,
      input: { name: string; data: TypedData },
      triggerMetadata: Record<string, TypedData> = {},
    ): Promise<Result> => {
      if (!model) throw new Error('The host has not been started.');
      const request: Invocation = {
        invocationId: randomUUID(),
        functionId: id,
        traceContext: { traceParent: traceParent(), traceState: '', attributes: {} },
        inputData: [input],
        triggerMetadata,
      };
      const state: Record<string, unknown> = { invocationId: request.invocationId, request, metadata, log };
      const invocation = await model.getInvocationModel(state);
      const { context, inputs } = await invocation.getArguments();
      const shared = { hookData: {}, appHookData, invocationContext: context };
      const before = { ...shared, inputs, functionCallback: handler };
      state.state = 'preInvocationHooks';
      await runHooks('preInvocation', before);
      state.state = 'invocation';
      const after: Record<string, unknown> = { ...shared, inputs: before.inputs, result: null, error: null };
      try {
        after.result = await invocation.invokeFunction(context, before.inputs, before.functionCallback);
      } catch (error) {
        after.error = error;
      }
      state.state = 'postInvocationHooks';
      await runHooks('postInvocation', after);
      state.state = undefined;
      if (after.error) throw after.error;
      return invocation.getResponse(context, after.result);
    },
  };
};

export type Core = ReturnType<typeof createCore>;
export type Triggered = { registered: Registered; name: string; binding: Binding };

const traceParent = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
