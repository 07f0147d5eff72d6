/** Without 0, 1, I, L and O, which look or sound alike. 31 signs, a prime: the check sign then finds every slip named below. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const prefix = 'CG';
const bodyLength = 7;

/** The weights are all different and none is a multiple of 31, so one wrong sign or two swapped ones change the sum. */
const checkOf = (body: string): string => {
  const sum = [...body].reduce((total, sign, position) => total + signs.indexOf(sign) * (position + 2), 0);
  return signs[sum % signs.length] ?? '';
};

/** A number to read over the phone, from the request's id: `CG-4F7K-29QX`. */
export const receiptOf = (id: string): string => {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let body = '';
  while (body.length < bodyLength) {
    body += signs[Number(rest % 31n)] ?? '';
    rest /= 31n;
  }
  const whole = `${body}${checkOf(body)}`;
  return `${prefix}-${whole.slice(0, 4)}-${whole.slice(4)}`;
};

/** What somebody typed or heard as a receipt number, in its one form; nothing when a sign is wrong, missing or swapped. */
export const readReceipt = (text: string): string | undefined => {
  const given = text.toUpperCase().replace(/[\s-]/g, '');
  const whole = given.length > bodyLength + 1 ? given.replace(/^CG/, '') : given;
  const body = whole.slice(0, bodyLength);
  const fits = whole.length === bodyLength + 1 && [...whole].every((sign) => signs.includes(sign));
  return fits && checkOf(body) === whole.slice(bodyLength)
    ? `${prefix}-${whole.slice(0, 4)}-${whole.slice(4)}`
    : undefined;
};
