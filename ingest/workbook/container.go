package workbook

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// The bounds of what a container may unfold to. No office workbook comes near
// them; a file made to fill memory does.
const (
	maxPart     = 256 << 20 // inflated bytes of one part
	maxParts    = 1 << 30   // inflated bytes of all parts that are read
	bombRatio   = 1000      // inflated ÷ stored …
	bombMinimum = 16 << 20  // … looked at only above this size
	maxEntries  = 200_000   // of each list in a directory: sheets, names, relationships, styles
)

const encrypted = 1 // the bit of a zip entry's flags

var (
	errMissing = errors.New("bagian ini tidak ada di dalam berkas")
	errTwice   = errors.New("bagian ini tersimpan dua kali di dalam berkas")
	errTooBig  = fmt.Errorf("isi bagian lebih dari %d MiB", maxPart>>20)
	errBomb    = errors.New("bom zip: isi memuai lebih dari 1000 kali ukurannya")
)

// disk remembers a failure of the reader underneath, so that a share that
// broke off is told apart from a workbook that is broken.
type disk struct {
	io.ReaderAt
	size int64
	err  error
}

func (d *disk) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 || off > d.size { // a made-up offset, not a failure of the disk
		return 0, io.EOF
	}
	n, err := d.ReaderAt.ReadAt(p, off)
	if err != nil && err != io.EOF {
		d.err = err
	}
	return n, err
}

// container is a zip archive addressed by part name. Names of parts compare
// without case, and some writers separate folders by backslashes.
type container struct {
	disk  *disk
	parts map[string]*zip.File
	twice map[string]bool
}

func openContainer(d *disk) (*container, error) {
	zr, err := zip.NewReader(d, d.size)
	if err != nil {
		return nil, err
	}
	c := &container{disk: d, parts: make(map[string]*zip.File), twice: make(map[string]bool)}
	for _, f := range zr.File {
		key := partKey(f.Name)
		if strings.HasSuffix(key, "/") {
			continue
		}
		if c.parts[key] != nil {
			c.twice[key] = true
		}
		c.parts[key] = f
	}
	return c, nil
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// locked tells an archive whose entries are encrypted by a password of its own.
func (c *container) locked() bool {
	for _, f := range c.parts {
		if f.Flags&encrypted != 0 {
			return true
		}
	}
	return false
}

func (c *container) has(name string) bool { return c.parts[partKey(name)] != nil }

// inflated is the size a part says it has. archive/zip stops a part that goes
// on beyond it, so the figure can be trusted as a bound.
func (c *container) inflated(name string) uint64 {
	if f := c.parts[partKey(name)]; f != nil {
		return f.UncompressedSize64
	}
	return 0
}

// open gives the bytes of a part, bounded in size and ratio.
func (c *container) open(name string) (io.ReadCloser, error) {
	key := partKey(name)
	f := c.parts[key]
	switch {
	case f == nil:
		return nil, errMissing
	case c.twice[key]:
		return nil, errTwice
	}
	rc, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("isi bagian tidak dapat dibuka: %w", err)
	}
	// The directory may overstate the stored size, never beyond the file's.
	stored := min(f.CompressedSize64, uint64(c.disk.size))
	return &bounded{ReadCloser: rc, ratioLimit: max(bombMinimum, bombRatio*int64(stored))}, nil
}

// bounded stops a part that inflates beyond the bounds.
type bounded struct {
	io.ReadCloser
	n, ratioLimit int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	b.n += int64(n)
	switch {
	case b.n > maxPart:
		return 0, errTooBig
	case b.n > b.ratioLimit:
		return 0, errBomb
	}
	return n, err
}

// walk reads one part of XML from its root element to its last byte.
// Whatever goes wrong with the part is a PartError; a disk that fails is not.
func (c *container) walk(part, root string, read func(*scanner) error) error {
	rc, err := c.open(part)
	if err != nil {
		return c.fault(part, "", err)
	}
	defer rc.Close()
	x := newScanner(rc)
	defer x.release()
	if err := x.document(root, read); err != nil {
		return c.fault(part, fmt.Sprintf("bita %d", x.offset()), err)
	}
	return nil
}

// fault gives an error its part and, where none is known better, its position.
func (c *container) fault(part, pos string, err error) error {
	if c.disk.err != nil {
		return fmt.Errorf("read %s: %w", part, c.disk.err)
	}
	var broken *PartError
	if !errors.As(err, &broken) {
		return &PartError{Part: part, Pos: pos, Err: err}
	}
	if broken.Part == "" {
		broken.Part = part
	}
	return broken
}

// relation is one line of a part's relationships.
type relation struct{ kind, target string }

// relations reads the relationships of a part ("" for the package itself).
// Targets outside the package are left out: links are never followed.
func (c *container) relations(of string) (map[string]relation, error) {
	rels := make(map[string]relation)
	dir := path.Dir(of)
	part := path.Join(dir, "_rels", path.Base(of)+".rels")
	if of == "" {
		dir, part = ".", "_rels/.rels"
	}
	err := c.walk(part, "Relationships", func(x *scanner) error {
		for in := x.depth(); x.child(in); {
			if string(x.name()) != "Relationship" || strings.EqualFold(x.attr("TargetMode"), "External") {
				continue
			}
			if len(rels) == maxEntries {
				return tooMany("rujukan")
			}
			target := strings.ReplaceAll(x.attr("Target"), `\`, "/")
			if strings.HasPrefix(target, "/") {
				target = strings.TrimPrefix(path.Clean(target), "/")
			} else {
				target = path.Join(dir, target)
			}
			rels[x.attr("Id")] = relation{kind: path.Base(x.attr("Type")), target: target}
		}
		return x.err
	})
	return rels, err
}

// tooMany is the error of a list longer than maxEntries.
func tooMany(what string) error { return fmt.Errorf("lebih dari %d %s", maxEntries, what) }
