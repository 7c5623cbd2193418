package workbook

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// add takes text of the page: blanks of any kind and number are one, none
// stands at the beginning of a line.
func (f *flow) add(s string) {
	for _, c := range s {
		if unicode.IsSpace(c) { // the fixed blank (&nbsp;) too
			f.blank = f.line.Len() > 0
			continue
		}
		if f.line.Len() == 0 && len(f.blocks) == 0 {
			f.bold = f.strong > 0
		}
		if f.blank && !strings.HasSuffix(f.line.String(), "\n") {
			f.line.WriteByte(' ')
		}
		f.blank = false
		f.line.WriteRune(c)
	}
}

// lineBreak begins a new line.
func (f *flow) lineBreak() {
	f.blank = false
	if f.line.Len() > 0 {
		f.line.WriteByte('\n')
	}
}

// flush ends a text.
func (f *flow) flush() {
	if text := strings.TrimRight(f.line.String(), "\n"); text != "" {
		f.blocks = append(f.blocks, htmlBlock{text: text})
	}
	f.line.Reset()
	f.blank = false
}

// cellAttrs is what the tag of a cell says.
type cellAttrs struct {
	rowspan, colspan int
	bold             bool
	class            Format
	number           string // the stored value, as Excel (x:num) or LibreOffice (sdval) note it
	noted            bool   // it is the text itself
	text             bool   // noted to be a text
	failed, truth    string // x:err, x:bool
	formula          bool
}

// attrs reads the attributes of a cell.
func (r *htmlReader) attrs(head, more bool) cellAttrs {
	a := cellAttrs{rowspan: 1, colspan: 1, bold: head}
	for more {
		var key, val []byte
		key, val, more = r.z.TagAttr()
		value := string(val)
		switch string(key) {
		case "rowspan":
			a.rowspan = min(spanOf(value, maxRowspan), maxRowspan)
		case "colspan":
			a.colspan = min(spanOf(value, 1), maxColspan)
		case "class":
			for _, class := range strings.Fields(value) {
				a.styled(r.styles[class])
			}
		case "style":
			a.styled(parseMSO(value))
		case "x:num":
			a.number, a.noted = value, value == ""
		case "sdval":
			a.number = value
		case "sdnum":
			if parts := strings.SplitN(value, ";", 3); len(parts) == 3 && parts[2] != "" {
				a.class = formatClass(parts[2])
			}
		case "x:str":
			a.text = true
		case "x:err":
			a.failed = value
		case "x:bool":
			a.truth = strings.ToUpper(value)
		case "x:fmla":
			a.formula = true
		}
	}
	return a
}

func (a *cellAttrs) styled(s msoStyle) {
	a.bold = a.bold || s.bold
	if s.format != nil {
		a.class = *s.format
	}
}

// spanOf reads a rowspan or colspan; 0 rows are all that are left.
func spanOf(value string, zero int) int {
	n, err := strconv.Atoi(strings.TrimSpace(value))
	switch {
	case err != nil || n < 0:
		return 1
	case n == 0:
		return zero
	}
	return n
}

// fill gives a cell its kind and text. A number is one where the page notes the
// stored value beside what it shows; all else is text as shown, as are numbers
// shown with zeros in front, which are codes.
func (a *cellAttrs) fill(c *Cell, shown string) {
	number := strings.TrimSpace(a.number)
	if a.noted {
		number = shown
	}
	switch {
	case a.failed != "":
		c.Kind, c.Text = Error, a.failed
	case a.truth == "TRUE" || a.truth == "FALSE":
		c.Kind, c.Text = Bool, a.truth
	case !a.text && isNumber([]byte(number)) && shown != "" && !leadingZero(shown):
		c.Kind, c.Text, c.Format = Number, number, a.class
	default:
		c.setText(shown)
		c.NoValue = a.formula && shown == ""
	}
}

func leadingZero(s string) bool {
	return len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9'
}

// msoStyle is what a style of Excel's pages says that matters here.
type msoStyle struct {
	bold   bool
	format *Format
}

// msoStyles are the classes of a page's style sheet.
type msoStyles map[string]msoStyle

var (
	reRule   = regexp.MustCompile(`\.([A-Za-z0-9_-]+)\s*\{([^{}]*)\}`)
	reFormat = regexp.MustCompile(`(?i)mso-number-format\s*:\s*("(?:[^"\\]|\\.)*"|[^;]*)`)
	reBold   = regexp.MustCompile(`(?i)font-weight\s*:\s*(bold|[6-9]00)`)
	reEscape = regexp.MustCompile(`\\([0-9A-Fa-f]{4}|.)`)
	reName   = regexp.MustCompile(`(?is)<x:ExcelWorksheet>\s*<x:Name>([^<]*)</x:Name>`)
)

const maxClasses = 10_000

func (m *msoStyles) read(sheet string) {
	if *m == nil {
		*m = make(msoStyles)
	}
	for _, rule := range reRule.FindAllStringSubmatch(sheet, maxClasses) {
		(*m)[rule[1]] = parseMSO(rule[2])
	}
}

func parseMSO(declarations string) (s msoStyle) {
	s.bold = reBold.MatchString(declarations)
	m := reFormat.FindStringSubmatch(declarations)
	if m == nil {
		return s
	}
	class := Plain
	switch code := strings.TrimSpace(m[1]); strings.ToLower(code) {
	case "percent":
		class = Percent
	case "short date", "medium date", "long date", "general date", "short time", "medium time", "long time":
		class = Date
	default:
		code = strings.Trim(strings.TrimPrefix(strings.TrimSuffix(code, `"`), `"`), " ")
		class = formatClass(reEscape.ReplaceAllStringFunc(code, unescapeCSS))
	}
	s.format = &class
	return s
}

// unescapeCSS gives the character of an escape: \0022 or \-.
func unescapeCSS(escape string) string {
	if len(escape) == 5 {
		if n, err := strconv.ParseUint(escape[1:], 16, 16); err == nil {
			return string(rune(n))
		}
	}
	return escape[1:]
}

// sheetNames are those that Excel notes in a comment of the page.
func sheetNames(comment []byte) (names []string) {
	for _, m := range reName.FindAllSubmatch(comment, 2) {
		names = append(names, html.UnescapeString(string(m[1])))
	}
	return names
}

// sheetName is what the page calls its sheet, or itself.
func (r *htmlReader) sheetName() string {
	switch {
	case len(r.names) == 1 && r.names[0] != "":
		return r.names[0]
	case r.title != "":
		return r.title
	}
	return "Halaman"
}
