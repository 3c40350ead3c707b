/** A deposit as large as wanted, made as it is read: the same bytes in Node and in the browser. All people are invented. */
import type { PassageCertification } from '../../src/model.js';
import { serializeFluxBytes } from '../../src/xml/write.js';
import { ordinaryPassage } from '../tools/ordinary-passage.js';

const passageOf = (rank: number): PassageCertification =>
  ordinaryPassage(`2026-${rank}`, {
    titulaire: {
      nomNaissance: 'Ferrandier',
      nomUsage: null,
      prenom1: 'Zoé',
      anneeNaissance: 1960 + (rank % 45),
      moisNaissance: 1 + (rank % 12),
      jourNaissance: 1 + (rank % 28),
      sexe: rank % 2 === 0 ? 'F' : 'M',
      codeCommuneNaissance: { codeInseeNaissance: { codeInsee: '75112' } },
    },
  });

function* passages(count: number): Generator<PassageCertification> {
  for (let rank = 1; rank <= count; rank++) yield passageOf(rank);
}

export const depositOf = (count: number): AsyncIterable<Uint8Array> =>
  serializeFluxBytes({
    idFlux: '3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63',
    horodatage: '2026-07-15T17:30:00+02:00',
    emetteur: {
      idClient: '12ABC345',
      certificateurs: {
        certificateur: {
          idClient: '12ABC345',
          idContrat: 'MCFCER000000001',
          certifications: [{ type: 'RNCP', code: 'RNCP38575', passageCertifications: passages(count) }],
        },
      },
    },
  });
