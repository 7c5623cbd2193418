package annotate

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// maxTeks is the longest text of a cell that Excel keeps.
const maxTeks = 32_000

// reEscaped is how texts of a workbook write a character by its number; a text
// that looks so by itself is written apart.
var reEscaped = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// cellText is a text as a cell or comment stores it, escaped and not too long.
func cellText(s string) string {
	if len(s) > maxTeks {
		cut := maxTeks
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	if strings.Contains(s, "_x") {
		s = reEscaped.ReplaceAllString(s, "_x005F_$1")
	}
	return escape(s)
}

// unescape resolves the entities of XML.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r\n", "\n", "\r", "\n")

// escape makes text fit for XML; characters that XML cannot have are left out.
func escape(s string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xfffe, r == 0xffff:
			return -1
		}
		return r
	}, s)
	return escapes.Replace(clean)
}
