// Package source is the shared folder and the archive: it lists what lies in
// the one, and copies, hashes and keeps in the other what is whole and new.
// What a file contains is none of its business: package workbook opens the
// archived copy, package ingest decides what to take.
//
// Originals are never changed, moved or deleted.
package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"time"
	"unicode/utf8"
)

// Root is one shared folder.
type Root struct {
	Name string // base name, prefixed to paths where there are several roots
	FS   fs.FS
}

// File is what the listing says of a file. Path is the slash path relative to
// its root; with several roots the root's name stands before it.
type File struct {
	Path    string
	Size    int64
	ModTime time.Time
}

// Problem is an entry of the share that could not be listed. It does not keep
// the others from being listed.
type Problem struct {
	Path   string
	Reason string // for the operator
}

// List walks the roots and gives their files sorted by path. What offices and
// their programs leave lying about (lock files, unfinished downloads, hidden
// files, bins) is left out. Symbolic links are not followed: they could lead
// out of the share. A root that cannot be read is an error, because a share
// that is away must not look like a share that is empty.
func List(roots []Root) ([]File, []Problem, error) {
	if err := checkNames(roots); err != nil {
		return nil, nil, err
	}
	var l listing
	for _, root := range roots {
		prefix := ""
		if len(roots) > 1 {
			prefix = root.Name
		}
		if err := l.walk(root, prefix); err != nil {
			return nil, nil, fmt.Errorf("list %s: %w", root.Name, err)
		}
	}
	sort.Slice(l.files, func(i, j int) bool { return l.files[i].Path < l.files[j].Path })
	sort.Slice(l.problems, func(i, j int) bool { return l.problems[i].Path < l.problems[j].Path })
	return l.files, l.problems, nil
}

// checkNames makes sure that a path names one root.
func checkNames(roots []Root) error {
	if len(roots) < 2 {
		return nil
	}
	seen := make(map[string]bool)
	for _, root := range roots {
		switch {
		case root.Name == "" || strings.Contains(root.Name, "/"):
			return fmt.Errorf("list: nama folder masuk %q tidak dapat dipakai sebagai awalan", root.Name)
		case seen[root.Name]:
			return fmt.Errorf("list: dua folder masuk bernama %q", root.Name)
		}
		seen[root.Name] = true
	}
	return nil
}

// Locate gives the root and the name in it of a path that List gave for the
// same roots.
func Locate(roots []Root, p string) (fs.FS, string, error) {
	if len(roots) == 1 {
		return roots[0].FS, p, nil
	}
	prefix, name, _ := strings.Cut(p, "/")
	for _, root := range roots {
		if root.Name == prefix {
			return root.FS, name, nil
		}
	}
	return nil, "", fmt.Errorf("locate %s: %w", p, fs.ErrNotExist)
}

type listing struct {
	files    []File
	problems []Problem
}

func (l *listing) walk(root Root, prefix string) error {
	return fs.WalkDir(root.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if name == "." {
			if err == nil && !d.IsDir() {
				err = errors.New("bukan folder")
			}
			return err
		}
		base := path.Base(name)
		if ignored(base) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		where := path.Join(prefix, name)
		if err != nil {
			l.problem(where, err)
			return nil // WalkDir goes on with what it could read of the folder
		}
		return l.entry(where, base, d)
	})
}

// entry notes a file; folders are only walked through.
func (l *listing) entry(where, base string, d fs.DirEntry) error {
	if !utf8.ValidString(base) { // such a name cannot be opened through fs.FS
		l.problems = append(l.problems, Problem{strings.ToValidUTF8(where, "\ufffd"), "nama berkas bukan UTF-8; ganti namanya"})
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	}
	switch kind := d.Type(); {
	case kind.IsDir():
	case kind&fs.ModeSymlink != 0:
		l.problems = append(l.problems, Problem{where, "tautan simbolik tidak diikuti; salin berkasnya ke sini"})
	case !kind.IsRegular():
		l.problems = append(l.problems, Problem{where, "bukan berkas biasa"})
	default:
		info, err := d.Info()
		if err != nil {
			l.problem(where, err)
			return nil
		}
		l.files = append(l.files, File{Path: where, Size: info.Size(), ModTime: info.ModTime()})
	}
	return nil
}

// problem notes a failure, unless the entry was just taken away: that is how
// a share is used.
func (l *listing) problem(where string, err error) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case errors.Is(err, fs.ErrPermission):
		l.problems = append(l.problems, Problem{where, "tidak ada izin untuk membacanya"})
	default:
		l.problems = append(l.problems, Problem{where, "tidak dapat dibaca: " + err.Error()})
	}
}

// ignored tells names that are no documents: hidden files (LibreOffice's
// .~lock… among them), lock files of Excel, downloads under way, and what
// Windows and storage boxes keep for themselves, deleted files above all.
func ignored(base string) bool {
	name := strings.ToLower(base)
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return true
	}
	switch name {
	case "thumbs.db", "desktop.ini", "$recycle.bin", "#recycle", "@eadir", "system volume information":
		return true
	}
	switch path.Ext(name) {
	case ".tmp", ".part", ".partial", ".crdownload":
		return true
	}
	return false
}
