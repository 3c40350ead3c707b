/** The help, printed from the table of options. */
import { COMMANDS, type CommandName, command, type OptionName, option } from './options.js';

const WIDTH = 32;

const optionLine = (name: OptionName): string => {
  const { short, value, help, values } = option(name);
  const heading = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
  return `  ${heading.padEnd(WIDTH)}${help}${values ? ` (${values.join(', ')})` : ''}`;
};

const commandLine = (name: CommandName): string => `  ${name.padEnd(12)}${command(name).summary}`;

export const generalHelp = (): string => `accrochage – l'accrochage certificateur (Caisse des Dépôts), sans envoyer vos données nulle part.

Usage : accrochage COMMANDE [options]

Commandes :
${(Object.keys(COMMANDS) as CommandName[]).map(commandLine).join('\n')}

Options :
${(['help', 'version'] as const).map(optionLine).join('\n')}

« accrochage COMMANDE --help » détaille une commande.
Code de sortie : 0 rien à redire, 1 des erreurs ont été trouvées, 2 mauvais usage ou fichier illisible.
`;

export const commandHelp = (name: CommandName): string => `accrochage ${name} : ${command(name).summary}.

Usage : ${command(name).usage} [options]

${command(name).details}

Options :
${command(name).options.map(optionLine).join('\n')}
`;
