package workbook

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const maxNested = 32 // tables within tables

// htmlReader reads a page tag by tag, as browsers do with pages that leave out
// the ends of rows and cells. It keeps the tables it is in; text outside of
// cells belongs to what is around the table.
type htmlReader struct {
	z        *html.Tokenizer
	page     flow
	in       []*htmlTable
	tables   int
	cells    int
	styles   msoStyles
	title    string
	names    []string // of sheets, as Excel notes them in a comment
	skip     atom.Atom
	frames   bool
	opened   bool // <html> or <body> was opened
	closed   bool // … and closed
	consumed int  // bytes read
}

// flow is text and tables in the order of the page.
type flow struct {
	blocks []htmlBlock
	line   strings.Builder
	blank  bool // one is due before the next letter
	strong int  // <b> and the like that are open
	bold   bool // the text begins bold
}

// readHTML reads a page in UTF-8 to its end.
func readHTML(data []byte) (*htmlReader, error) {
	r := &htmlReader{z: html.NewTokenizer(bytes.NewReader(data))}
	r.z.SetMaxBuf(maxPiece)
	for {
		kind := r.z.Next()
		if kind == html.ErrorToken {
			break
		}
		r.consumed += len(r.z.Raw())
		if err := r.token(kind); err != nil {
			return nil, r.fault(err)
		}
	}
	if err := r.z.Err(); err != io.EOF {
		return nil, r.fault(err)
	}
	rest := bytes.TrimSpace(data[min(r.consumed, len(data)):]) // a tag cut short
	if len(r.in) > 0 || r.opened && !r.closed || r.skip != 0 || len(rest) > 0 {
		return nil, r.fault(errCut)
	}
	r.page.flush()
	return r, nil
}

func (r *htmlReader) fault(err error) error {
	return &PartError{Part: htmlPart, Pos: fmt.Sprintf("bita %d", r.consumed), Err: err}
}

func (r *htmlReader) token(kind html.TokenType) error {
	switch kind {
	case html.TextToken:
		r.text()
	case html.CommentToken:
		r.names = append(r.names, sheetNames(r.z.Text())...)
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := r.z.TagName()
		return r.start(atom.Lookup(name), more)
	case html.EndTagToken:
		name, _ := r.z.TagName()
		r.end(atom.Lookup(name))
	}
	return nil
}

// text adds text where it belongs.
func (r *htmlReader) text() {
	switch r.skip {
	case 0:
		r.flow().add(html.UnescapeString(string(r.z.Raw())))
	case atom.Title:
		if r.title == "" { // the page's; pictures have titles too
			r.title = strings.Join(strings.Fields(html.UnescapeString(string(r.z.Raw()))), " ")
		}
	case atom.Style:
		r.styles.read(string(r.z.Raw()))
	}
}

// flow is where text goes: the cell that is open, or what is around the table.
func (r *htmlReader) flow() *flow {
	for i := len(r.in) - 1; i >= 0; i-- {
		if r.in[i].cell != nil {
			return &r.in[i].cell.flow
		}
	}
	return &r.page
}

func (r *htmlReader) start(tag atom.Atom, more bool) error {
	if r.skipped(tag) {
		return nil
	}
	switch tag {
	case atom.Title, atom.Style, atom.Script, atom.Select, atom.Svg, atom.Noscript, atom.Noframes:
		r.skip = tag
	case atom.Html, atom.Body:
		r.opened = true
	case atom.Frameset:
		r.frames, r.opened = true, true
	case atom.Table:
		return r.startTable()
	case atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot:
		return r.startRows(tag)
	case atom.Td, atom.Th:
		return r.startCell(tag, more)
	case atom.B, atom.Strong:
		r.flow().strong++
	case atom.Br:
		r.flow().lineBreak()
	default:
		if apart(tag) {
			r.flow().flush()
		}
	}
	return nil
}

// skipped tells a tag within what is no content. A list of choices ends with its
// cell at the latest.
func (r *htmlReader) skipped(tag atom.Atom) bool {
	if r.skip == atom.Select && (tag == atom.Table || tag == atom.Tr || tag == atom.Td || tag == atom.Th) {
		r.skip = 0
	}
	return r.skip != 0
}

func (r *htmlReader) end(tag atom.Atom) {
	if tag == r.skip {
		r.skip = 0
		return
	}
	if r.skipped(tag) {
		return
	}
	switch tag {
	case atom.Html:
		r.closed = true
	case atom.Body:
		r.flow().flush()
	case atom.Frameset:
		r.closed = true
	case atom.Table:
		r.endTable()
	case atom.Td, atom.Th:
		if t := r.table(); t != nil {
			t.endCell()
		}
	case atom.Tr:
		r.endRow()
	case atom.Thead, atom.Tbody, atom.Tfoot:
		if t := r.table(); t != nil {
			r.endRow()
			t.endGroup()
		}
	case atom.B, atom.Strong:
		if f := r.flow(); f.strong > 0 {
			f.strong--
		}
	default:
		if apart(tag) {
			r.flow().flush()
		}
	}
}

// apart tells elements whose text stands by itself.
func apart(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol, atom.Center, atom.Hr, atom.Pre,
		atom.Blockquote, atom.Form, atom.Caption, atom.Fieldset, atom.Legend, atom.Dl, atom.Dt, atom.Dd, atom.Address, atom.Section,
		atom.Article, atom.Header, atom.Footer, atom.Main, atom.Nav, atom.Aside, atom.Body:
		return true
	}
	return false
}

// table is the innermost table that is open.
func (r *htmlReader) table() *htmlTable {
	if len(r.in) == 0 {
		return nil
	}
	return r.in[len(r.in)-1]
}

func (r *htmlReader) startTable() error {
	if t := r.table(); t != nil && t.cell == nil {
		r.endTable() // a table cannot stand between the rows of another
	}
	if len(r.in) == maxNested {
		return errDeep
	}
	r.flow().flush()
	r.in = append(r.in, &htmlTable{})
	r.tables++
	return nil
}

// endTable puts the table just read where it stands.
func (r *htmlReader) endTable() {
	t := r.table()
	if t == nil {
		return
	}
	r.endRow()
	t.endGroup()
	r.in = r.in[:len(r.in)-1]
	f := r.flow()
	f.flush()
	f.blocks = append(f.blocks, htmlBlock{table: t})
}

func (r *htmlReader) startRows(tag atom.Atom) error {
	t := r.table()
	if t == nil {
		return nil
	}
	r.endRow()
	if tag != atom.Tr {
		t.endGroup()
		return nil
	}
	return t.startRow()
}

func (r *htmlReader) endRow() {
	if t := r.table(); t != nil {
		t.endCell()
		t.settle()
		t.open = false
	}
}

func (r *htmlReader) startCell(tag atom.Atom, more bool) error {
	t := r.table()
	if t == nil {
		return nil
	}
	t.endCell()
	if !t.open {
		if err := t.startRow(); err != nil {
			return err
		}
	}
	if r.cells++; r.cells > maxHTMLCells {
		return fmt.Errorf("lebih dari %d sel", maxHTMLCells)
	}
	return t.startCell(r.attrs(tag == atom.Th, more))
}
