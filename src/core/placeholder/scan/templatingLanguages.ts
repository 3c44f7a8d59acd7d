/** Fence languages in which `{{ }}` and brackets are the language's own (format §6). */
const languages: ReadonlySet<string> = new Set(
  (
    "angular,blade,django,ejs,erb,go-template,gotmpl,gotemplate,handlebars,hbs,helm,html,htmldjango,jinja,jinja2,j2," +
    "jsx,liquid,mermaid,mustache,nunjucks,njk,php,svelte,toml,tsx,twig,vue,xml,yaml,yml"
  ).split(","),
);

/** Whether double braces are code in a fence with this info string. */
export function isTemplatingLanguage(info: string): boolean {
  const language = /^\{?\.?(?<name>[\w+#-]{1,40})/u.exec(info)?.groups?.["name"] ?? "";
  return languages.has(language.toLowerCase());
}
