package report

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Renderer writes a report in one format.
type Renderer func(io.Writer, *Report) error

// File is one file a report is written to.
type File struct {
	Akhiran string
	Render  Renderer
}

// Files are the files of a report.
func Files() []File {
	return []File{{".xlsx", XLSX}, {".html", HTML}}
}

// Written reports whether every file of the report is there.
func Written(dir string, r *Report) bool {
	for _, f := range Files() {
		if info, err := os.Stat(filepath.Join(dir, r.nama+f.Akhiran)); err != nil || !info.Mode().IsRegular() {
			return false
		}
	}
	return true
}

// Write writes every file of the report into a folder and gives their paths.
// Each is complete under another name before any takes its own: on failure no
// half-written file is seen and nothing is left behind.
func Write(dir string, r *Report) ([]string, error) {
	return write(dir, r, Files())
}

func write(dir string, r *Report, files []File) (written []string, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("report folder: %w", err)
	}
	var staged []string
	defer func() {
		for _, name := range staged { // those renamed are no longer there
			os.Remove(name)
		}
	}()
	for _, f := range files {
		name, err := stage(dir, r.nama+f.Akhiran, func(w io.Writer) error { return f.Render(w, r) })
		if name != "" {
			staged = append(staged, name)
		}
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", r.nama+f.Akhiran, err)
		}
	}
	for i, f := range files {
		path := filepath.Join(dir, r.nama+f.Akhiran)
		if err := os.Rename(staged[i], path); err != nil {
			return written, fmt.Errorf("write report: %w", err)
		}
		written = append(written, path)
	}
	return written, syncDir(dir)
}

// Simpan writes one file into a folder, made where it is not there yet: whole
// under another name before it takes its own.
func Simpan(dir, name string, render func(io.Writer) error) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	tmp, err := stage(dir, name, render)
	if tmp != "" {
		defer os.Remove(tmp) // once renamed it is no longer there
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(dir, name))
}

// stage renders one file under a temporary name in the same folder, down to the
// disk. The name is given also when the content is not whole.
func stage(dir, file string, render func(io.Writer) error) (name string, err error) {
	tmp, err := os.CreateTemp(dir, ".konsolidasi-*.tmp")
	if err != nil {
		return "", err
	}
	defer func() {
		if e := tmp.Close(); err == nil {
			err = e
		}
	}()
	out := bufio.NewWriterSize(tmp, 1<<16)
	if err := render(out); err != nil {
		return tmp.Name(), err
	}
	if err := out.Flush(); err != nil {
		return tmp.Name(), err
	}
	if err := tmp.Chmod(0o644); err != nil { // a report is for everyone who reaches the folder
		return tmp.Name(), err
	}
	return tmp.Name(), tmp.Sync()
}

// syncDir makes the renames last. Not every system lets a folder be synced; the
// files themselves are.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil // the reports are written
	}
	d.Sync()
	return d.Close()
}

// Sapu removes what a killed process left half-written in a folder of reports or
// in a folder below it,
// if it was last written before a time; younger ones may still be at work.
func Sapu(dir string, before time.Time) error {
	left, err := filepath.Glob(filepath.Join(dir, ".konsolidasi-*.tmp"))
	if err != nil {
		return err
	}
	below, err := filepath.Glob(filepath.Join(dir, "*", ".konsolidasi-*.tmp"))
	if err != nil {
		return err
	}
	for _, name := range append(left, below...) {
		info, err := os.Stat(name)
		if err != nil || !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(name); err != nil {
			return fmt.Errorf("leftover: %w", err)
		}
	}
	return nil
}
