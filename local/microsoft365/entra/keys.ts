// Signing keys as Entra has them: one signs, those before it stay published until they are retired.
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';

export interface Keys {
  published(): JWK[];
  /** A compact RS256 token of exactly these claims. */
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token that these keys signed; throws for any other. */
  verify(token: string, now: number): Promise<JWTPayload>;
  rotate(how?: { retireOld?: boolean }): Promise<void>;
}

const make = async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = crypto.randomUUID().replaceAll('-', '');
  return { kid, privateKey, publicKey, published: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
};

export const createKeys = async (): Promise<Keys> => {
  let current = await make();
  let earlier: (typeof current)[] = [];
  return {
    published: () => [current, ...earlier].map((key) => key.published),
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: current.kid }).sign(current.privateKey),
    verify: async (token, now) => {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = [current, ...earlier].find((one) => one.kid === kid);
          if (!key) throw new Error('No key with this id.');
          return key.publicKey;
        },
        { algorithms: ['RS256'], currentDate: new Date(now), clockTolerance: 300 },
      );
      return payload;
    },
    rotate: async ({ retireOld = false } = {}) => {
      earlier = retireOld ? [] : [current, ...earlier];
      current = await make();
    },
  };
};
