// How the page's modules are written; some rules are there for the way in which they are joined into one script.

import js from "@eslint/js";
import globals from "globals";

const JOINED = [
  { selector: "TemplateElement[value.raw=/\\n/]", message: "Lines are shortened one by one: end texts in the line." },
  { selector: "ExportDefaultDeclaration, ExportAllDeclaration, ImportDefaultSpecifier", message: "Names only." },
  { selector: "ImportNamespaceSpecifier, ImportExpression", message: "Import a list of names." },
  { selector: "ImportSpecifier:not([imported.name=/./])", message: "Import a list of names." },
];
const UNSAFE = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc"].map((property) => ({
  selector: `MemberExpression[property.name="${property}"]`,
  message: "Text of a map is text: use textContent.",
}));

export default [
  { ignores: [".venv/", "build/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-var": "error",
      "no-shadow": "error",
      "no-throw-literal": "error",
      "no-undef": "error",
      "no-unused-vars": ["error", { args: "all", argsIgnorePattern: "^_" }],
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "array-callback-return": "error",
      "consistent-return": "error",
      "default-case-last": "error",
      eqeqeq: "error",
      "max-len": ["error", { code: 120, ignoreRegExpLiterals: true }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
      "max-depth": ["error", 4],
      "max-params": ["error", 6],
      "object-shorthand": "error",
      "prefer-arrow-callback": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "require-await": "error",
    },
  },
  {
    files: ["argmap/formats/page/**"],
    languageOptions: { globals: globals.browser },
    rules: { "no-restricted-syntax": ["error", ...JOINED, ...UNSAFE] },
  },
  { files: ["tests/page/**", "bench/**", "*.config.js"], languageOptions: { globals: globals.node } },
];
