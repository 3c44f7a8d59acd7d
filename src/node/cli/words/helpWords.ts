import { type Command, Help, type HelpConfiguration } from "commander";
import type { Message, Say } from "../../../core/message/message.ts";
import { phrase } from "../../../core/message/phrase.ts";
import { usageMessage } from "./usageMessage.ts";

/** The headings of a help page, by the English that commander has for them. */
const headings: Readonly<Record<string, Message>> = {
  "Usage:": phrase("Usage:"),
  "Arguments:": phrase("Arguments:"),
  "Options:": phrase("Options:"),
  "Global Options:": phrase("Global Options:"),
  "Commands:": phrase("Commands:"),
};

/**
 * Has a program and all its commands say commander's own words in the user's language. What stands in brackets in a line of
 * usage is syntax and stays.
 */
export function speak(program: Command, version: string, say: Say): Command {
  return program
    .version(version, "-V, --version", say(phrase("output the version number")))
    .helpOption("-h, --help", say(phrase("display help for command")))
    .helpCommand("help [command]", say(phrase("display help for command")))
    .showHelpAfterError(say(phrase("(planwright --help lists the commands)")))
    .configureHelp({ showGlobalOptions: true, ...helpWords(say) })
    .configureOutput({ outputError: (text, write) => write(`${say(usageMessage(text))}\n`) });
}

function helpWords(say: Say): HelpConfiguration {
  const plain = new Help();
  return {
    styleTitle: (title) => {
      const heading = headings[title];
      return heading === undefined ? title : say(heading);
    },
    optionDescription: (option) =>
      plain
        .optionDescription(option)
        .replace(/\((?:choices|default): .*\)$/u, (remarks) =>
          remarks
            .replace("choices: ", `${say(phrase("choices"))}: `)
            .replace("default: ", `${say(phrase("default"))}: `),
        ),
    argumentDescription: (argument) =>
      plain.argumentDescription(argument).replace(/\(choices: (.*)\)$/u, `(${say(phrase("choices"))}: $1)`),
  };
}
