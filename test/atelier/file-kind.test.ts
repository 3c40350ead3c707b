import { describe, expect, test } from 'vitest';
import { fileKindOf } from '../../docs/atelier/travail/file-kind.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => {
  const units = new Uint16Array([0xfeff, ...[...text].map((character) => character.charCodeAt(0))]);
  return new Uint8Array(units.buffer);
};
const rows = (format: string) => ({ kind: 'rows', format });
const other = (what: string) => ({ kind: 'other', what });

describe('what a file is, whatever its name says', () => {
  test.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'a.csv', rows('xlsx')],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'a.xls', rows('xlsx')],
    ['a CSV', bytes('idTechnique;nomNaissance\n1;Aubépin\n'), 'a.txt', rows('csv')],
    ['nothing', new Uint8Array(0), 'a.xlsx', rows('csv')],
    ['a deposit', bytes('<?xml version="1.0"?>\n<!-- rapport -->\n<cpf:flux xmlns:cpf="urn:x">'), 'a.xml', rows('xml')],
    ['an accusé', bytes('<?xml version="1.0"?><rapport><traitement/></rapport>'), 'a.xml', { kind: 'accuse' }],
    ['an accusé with a prefix and a DOCTYPE', bytes('\uFEFF<!DOCTYPE r [<!ENTITY a "b">]><ns:Rapport>'), 'a', { kind: 'accuse' }],
    ['an accusé in UTF-16', utf16('<?xml version="1.0" encoding="UTF-16"?><rapport>'), 'a.xml', { kind: 'accuse' }],
    ['a list', bytes('[{"idTechnique":"1"}]'), 'a.json', rows('json')],
    ['an object', bytes('{\n  "emetteur": {}\n}'), 'a.json', rows('json')],
    ['an object by line, by its name', bytes('{"idTechnique":"1"}\n'), 'a.ndjson', rows('ndjson')],
    ['objects by line, by themselves', bytes('{"idTechnique":"1"}\n{"idTechnique":"2"}\n'), 'a.json', rows('ndjson')],
    ['a PDF', bytes('%PDF-1.7'), 'a.xlsx', other('un PDF')],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'a.png', other('une image (PNG)')],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a.jpg', other('une photo (JPEG)')],
    ['a web page', bytes('<!DOCTYPE html><html><body>Session expirée'), 'a.xml', other('une page web')],
    ['a model', bytes('{"nom":"Titre","usage":"RNCP","page":{"format":"A4"},"elements":[]}'), 'a.json', other('un modèle de parchemin')],
  ])('%s', (_, head, name, kind) => expect(fileKindOf(head, name)).toEqual(kind));
});
