// A certificate for 127.0.0.1 that lives as long as a test, so that no key is kept in the repository.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** One value of DER: its tag, its length, what is inside. */
const der = (tag: number, ...inside: Buffer[]): Buffer => {
  const body = Buffer.concat(inside);
  const long =
    body.length > 127 ? Buffer.from([0x82, body.length >> 8, body.length & 0xff]) : Buffer.from([body.length]);
  return Buffer.concat([Buffer.from([tag]), long, body]);
};
const sequence = (...inside: Buffer[]) => der(0x30, ...inside);
const hex = (text: string) => Buffer.from(text, 'hex');
const time = (at: Date) =>
  der(
    0x17,
    Buffer.from(
      `${at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  );

const sha256WithRsa = sequence(der(0x06, hex('2a864886f70d01010b')), der(0x05));
/** CN=127.0.0.1 */
const name = sequence(der(0x31, sequence(der(0x06, hex('550403')), der(0x0c, Buffer.from('127.0.0.1')))));
/** subjectAltName: the address itself. */
const addresses = der(
  0xa3,
  sequence(sequence(der(0x06, hex('551d11')), der(0x04, sequence(der(0x87, hex('7f000001')))))),
);

/** A key and a certificate that it signed itself, both in PEM. */
export const certificateForLoopback = (): { key: string; cert: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dayMs = 86_400_000;
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sha256WithRsa,
    name,
    sequence(time(new Date(Date.now() - dayMs)), time(new Date(Date.now() + dayMs))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    addresses,
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const body = sequence(content, sha256WithRsa, signature)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  };
};
