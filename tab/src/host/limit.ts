/** The Teams host took longer than it may: calls to it other than initialise never time out by themselves. */
class HostSilent extends Error {
  override readonly name = 'HostSilent';
}

/** The answer of the host, or `HostSilent` after so many seconds. */
export const within = <Answer>(seconds: number, answer: Promise<Answer>): Promise<Answer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => reject(new HostSilent()), seconds * 1000);
  answer.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
};
