package source

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// What Take says of a file that is not whole, or not to be had. All three are
// about the original; any other error is the archive's.
var (
	ErrMoving     = errors.New("berkas masih berubah saat disalin")
	ErrEmpty      = errors.New("berkas kosong (0 bita)")
	ErrUnreadable = errors.New("berkas tidak dapat dibaca dari folder masuk")
)

const (
	unfinished = ".salinan-" // prefix of copies that have not been kept yet
	maxTries   = 3
)

// errTaken is a temporary copy that was gone when it was to be renamed:
// another process opened the archive and cleaned up.
var errTaken = errors.New("temporary copy is gone")

// Archive keeps the originals by content: the file with sha256 abcdef… is
// ab/cdef…. Nothing in it is ever changed or deleted.
type Archive struct{ dir string }

// Taken is a file as archived.
type Taken struct {
	SHA256 string
	Size   int64
	New    bool // the archive did not have it
}

// OpenArchive opens the archive in dir, makes it where it is not there yet, and
// removes the copies that a killed run left unfinished.
func OpenArchive(dir string) (*Archive, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), unfinished) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("open archive: %w", err)
		}
	}
	return &Archive{dir: dir}, nil
}

// Take copies a file into the archive. It is whole when size and modification
// time are those of the listing, before the copy and after it, and as many
// bytes were copied; otherwise the error wraps ErrMoving and nothing is kept.
// Of a file of 0 bytes the hash is given with ErrEmpty.
func (a *Archive) Take(f fs.FS, name string, want File) (Taken, error) {
	for try := 1; ; try++ {
		t, err := a.take(f, name, want)
		if errors.Is(err, errTaken) && try < maxTries {
			continue
		}
		if err != nil {
			return t, fmt.Errorf("take %s: %w", want.Path, err)
		}
		return t, nil
	}
}

func (a *Archive) take(f fs.FS, name string, want File) (t Taken, err error) {
	if err := unchanged(f, name, want); err != nil {
		return t, err
	}
	tmp, err := os.CreateTemp(a.dir, unfinished+"*")
	if err != nil {
		return t, err
	}
	defer func() {
		// After a rename there is nothing left under this name.
		tmp.Close()
		os.Remove(tmp.Name())
	}()
	if t.SHA256, t.Size, err = copyHashed(tmp, f, name, want.Size); err != nil {
		return Taken{}, err
	}
	if err := unchanged(f, name, want); err != nil {
		return Taken{}, err
	}
	if t.Size != want.Size {
		return Taken{}, fmt.Errorf("%w: %d bita disalin dari %d", ErrMoving, t.Size, want.Size)
	}
	if t.Size == 0 {
		return t, ErrEmpty
	}
	t.New, err = a.keep(tmp, t)
	return t, err
}

// unchanged asserts that the file is still as listed.
func unchanged(f fs.FS, name string, want File) error {
	info, err := fs.Stat(f, name)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %w", ErrUnreadable, err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: bukan berkas biasa", ErrUnreadable)
	case info.Size() != want.Size || !info.ModTime().Equal(want.ModTime):
		return ErrMoving
	}
	return nil
}

// copyHashed copies a file, hashing what it writes. It stops one byte after the
// expected size, so that a file that grows for ever does not fill the archive.
func copyHashed(to io.Writer, f fs.FS, name string, size int64) (sum string, n int64, err error) {
	from, err := f.Open(name)
	if err != nil {
		return "", 0, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	defer from.Close()
	hash := sha256.New()
	source := &original{Reader: io.LimitReader(from, size+1)}
	n, err = io.Copy(io.MultiWriter(to, hash), source)
	if source.err != nil {
		return "", 0, fmt.Errorf("%w: %w", ErrUnreadable, source.err)
	}
	return hex.EncodeToString(hash.Sum(nil)), n, err
}

// original remembers a failed read, to tell it from a failed write.
type original struct {
	io.Reader
	err error
}

func (o *original) Read(p []byte) (int, error) {
	n, err := o.Reader.Read(p)
	if err != nil && err != io.EOF {
		o.err = err
	}
	return n, err
}

// keep gives a finished copy its name, durably; a content that is there already
// is left as it is.
func (a *Archive) keep(tmp *os.File, t Taken) (isNew bool, err error) {
	to := a.Path(t.SHA256)
	if info, err := os.Stat(to); err == nil && info.Size() == t.Size {
		return false, nil
	}
	if err := errors.Join(tmp.Chmod(0o644), tmp.Sync(), tmp.Close()); err != nil {
		return false, err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return false, err
	}
	err = os.Rename(tmp.Name(), to)
	if errors.Is(err, fs.ErrNotExist) {
		return false, fmt.Errorf("%w: %w", errTaken, err)
	}
	if err != nil {
		return false, err
	}
	return true, errors.Join(syncDir(filepath.Dir(to)), syncDir(a.dir))
}

// syncDir makes a rename durable. Windows has no such call and needs none.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Name is the slash path of a content inside the archive, "" where sha is no
// sha256 in lower-case hex.
func Name(sha string) string {
	if len(sha) != 2*sha256.Size || strings.Trim(sha, "0123456789abcdef") != "" {
		return ""
	}
	return sha[:2] + "/" + sha[2:]
}

// Path is where a content lies, or would lie; "" where sha is no hash.
func (a *Archive) Path(sha string) string {
	name := Name(sha)
	if name == "" {
		return ""
	}
	return filepath.Join(a.dir, filepath.FromSlash(name))
}

// Open opens an archived original.
func (a *Archive) Open(sha string) (*os.File, error) {
	name := a.Path(sha)
	if name == "" {
		return nil, fmt.Errorf("open archived %q: %w", sha, fs.ErrInvalid)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open archived original: %w", err)
	}
	return f, nil
}

// FS is the archive for readers that know contents only: a bare sha256 opens
// that original, any other name is a path inside the archive.
func (a *Archive) FS() fs.FS { return byHash{os.DirFS(a.dir)} }

type byHash struct{ fs.FS }

func (h byHash) Open(name string) (fs.File, error) {
	if inside := Name(name); inside != "" {
		name = inside
	}
	return h.FS.Open(name)
}
