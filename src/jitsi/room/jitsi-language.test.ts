import { expect } from '@open-wc/testing';
import { jitsiLanguage } from './jitsi-language.js';

describe('jitsiLanguage', () => {
  for (const [tags, expected] of [
    [['fr'], 'fr'],
    [['fr-BE'], 'fr'],
    [['fr-CA'], 'fr-CA'],
    [['fr-ca'], 'fr-CA'],
    [['pt'], 'pt'],
    [['pt-BR'], 'pt-BR'],
    [['pt-AO'], 'pt'],
    [['es-ES'], 'es'],
    [['es-MX'], 'es-US'],
    [['es-419'], 'es-US'],
    [['zh'], 'zh-CN'],
    [['zh-HK'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['nn-NO'], 'no'],
    [['iw'], 'he'],
    [['ar-MA-u-nu-latn'], 'ar'],
    [['uz', 'ru'], 'ru'],
    [['uz'], null],
    [['not a language', ''], null],
    [[], null],
  ] as const) {
    it(`${tags.join(', ') || 'nothing'}: ${expected}`, () => {
      expect(jitsiLanguage(tags)).to.equal(expected);
    });
  }
});
