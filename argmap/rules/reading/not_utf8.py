"""The file's bytes are not UTF-8.

A text is read as UTF-8 and nothing else, since every other guess turns some letters into others without a word. The
finding gives the line of the first byte that does not fit, and says so where the file looks like UTF-16 or like no
text at all.

Bad: a file that was saved as "Unicode" (UTF-16) or as Windows-1252

Good:
    claims:
      ban: {text: "Schools should ban phones – during lessons.", basis: value}

Mend: Save the file as UTF-8 in your editor, or turn it into UTF-8: `iconv -f WINDOWS-1252 -t UTF-8 old.yaml >
new.yaml`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.NOT_UTF8)
