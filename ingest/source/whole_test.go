package source

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"
)

// watched calls back at the first read of a file, when the copy is under way.
type watched struct {
	fstest.MapFS
	reading func()
}

func (w *watched) Open(name string) (fs.File, error) {
	f, err := w.MapFS.Open(name)
	return &watchedFile{f, w}, err
}

type watchedFile struct {
	fs.File
	w *watched
}

func (f *watchedFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if reading := f.w.reading; n > 0 && reading != nil {
		f.w.reading = nil
		reading()
	}
	return n, err
}

func TestTakeOfMovingFile(t *testing.T) {
	listed := File{"LRA.xlsx", 3, monday}
	tests := map[string]func(fstest.MapFS){
		"grown": func(m fstest.MapFS) { m["LRA.xlsx"] = file("abcd") },
		"cut":   func(m fstest.MapFS) { m["LRA.xlsx"] = file("ab") },
		"saved over": func(m fstest.MapFS) {
			m["LRA.xlsx"] = &fstest.MapFile{Data: []byte("xyz"), ModTime: monday.Add(time.Second)}
		},
		"older put there": func(m fstest.MapFS) {
			m["LRA.xlsx"] = &fstest.MapFile{Data: []byte("xyz"), ModTime: monday.Add(-time.Hour)}
		},
	}
	for name, change := range tests {
		t.Run(name+" before", func(t *testing.T) {
			a, share := archive(t), fstest.MapFS{"LRA.xlsx": file("abc")}
			change(share)
			if got, err := a.Take(share, "LRA.xlsx", listed); !errors.Is(err, ErrMoving) || got != (Taken{}) {
				t.Errorf("got %+v, %v", got, err)
			}
			wantStored(t, a, map[string]string{})
		})
		t.Run(name+" during", func(t *testing.T) {
			a, share := archive(t), fstest.MapFS{"LRA.xlsx": file("abc")}
			moving := &watched{share, func() { change(share) }}
			if got, err := a.Take(moving, "LRA.xlsx", listed); !errors.Is(err, ErrMoving) || got != (Taken{}) {
				t.Errorf("got %+v, %v", got, err)
			}
			wantStored(t, a, map[string]string{})
		})
	}
}

// endless says it has three bytes and never stops.
type endless struct{ fstest.MapFS }

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	return &endlessFile{File: f}, err
}

type endlessFile struct {
	fs.File
	n int
}

func (f *endlessFile) Read(p []byte) (int, error) {
	if f.n += len(p); f.n > 1<<20 {
		return 0, errors.New("read far beyond the listed size")
	}
	return len(p), nil
}

func TestTakeStopsAtListedSize(t *testing.T) {
	a := archive(t)
	_, err := a.Take(endless{fstest.MapFS{"LRA.xlsx": file("abc")}}, "LRA.xlsx", File{"LRA.xlsx", 3, monday})
	if !errors.Is(err, ErrMoving) {
		t.Errorf("err = %v, want ErrMoving", err)
	}
	wantStored(t, a, map[string]string{})
}

// failing breaks off while it is read.
type failing struct{ fstest.MapFS }

var errGone = errors.New("share is gone")

func (f failing) Open(name string) (fs.File, error) {
	file, err := f.MapFS.Open(name)
	return failingFile{file}, err
}

type failingFile struct{ fs.File }

func (failingFile) Read(p []byte) (int, error) { return copy(p, "a"), errGone }

func TestTakeOfUnreadableFile(t *testing.T) {
	a := archive(t)
	listed := File{"LRA.xlsx", 3, monday}
	if _, err := a.Take(failing{fstest.MapFS{"LRA.xlsx": file("abc")}}, "LRA.xlsx", listed); !errors.Is(err, ErrUnreadable) || !errors.Is(err, errGone) {
		t.Errorf("broken off: %v", err)
	}
	if _, err := a.Take(fstest.MapFS{}, "LRA.xlsx", listed); !errors.Is(err, ErrUnreadable) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("gone: %v", err)
	}
	pipe := fstest.MapFS{"LRA.xlsx": {Mode: fs.ModeNamedPipe, ModTime: monday}}
	if _, err := a.Take(pipe, "LRA.xlsx", listed); !errors.Is(err, ErrUnreadable) {
		t.Errorf("a pipe: %v", err)
	}
	wantStored(t, a, map[string]string{})
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")

// A full archive is the world's failure, not the file's.
func TestFullArchiveIsNotTheFilesFault(t *testing.T) {
	_, _, err := copyHashed(fullDisk{}, fstest.MapFS{"LRA.xlsx": file("abc")}, "LRA.xlsx", 3)
	if !errors.Is(err, errFull) || errors.Is(err, ErrUnreadable) {
		t.Errorf("err = %v", err)
	}
}
