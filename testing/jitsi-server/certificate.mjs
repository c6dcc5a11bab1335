import { generate } from 'selfsigned';

const dnsName = 2;
const ipAddress = 7;

/** Creates a certificate that only the tests' browsers accept, at each start, so that no key is stored. */
export async function certificate() {
  const names = ['localhost', 'page.test', 'meet.test'].map((value) => ({ type: dnsName, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: ipAddress, ip: '127.0.0.1' }] }],
  });
  return { key, cert };
}
