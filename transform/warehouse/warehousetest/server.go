package warehousetest

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"
)

// server is a PostgreSQL that listens on a Unix socket in a folder of its own
// and keeps nothing.
type server struct {
	dir    string
	signal func(os.Signal) error
	exited chan struct{}
	log    *bytes.Buffer // written by the server until exited is closed
}

// start makes a cluster and starts its server. The server dies with this
// process: see owned.
func start() (_ *server, err error) {
	initdb, err := program("initdb")
	if err != nil {
		return nil, err
	}
	postgres, err := program("postgres")
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "capaian-pg-")
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
		}
	}()
	attr, err := owned(dir)
	if err != nil {
		return nil, err
	}
	data := filepath.Join(dir, "data")
	mk := exec.Command(initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	mk.Dir, mk.SysProcAttr = dir, attr
	if out, err := mk.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w: %s", err, out)
	}
	s := &server{dir: dir, exited: make(chan struct{}), log: new(bytes.Buffer)}
	serve := exec.Command(postgres, "-D", data, "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off",
		"-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "shared_buffers=32MB")
	serve.Dir, serve.SysProcAttr = dir, attr
	serve.Stdout, serve.Stderr = s.log, s.log
	if err := s.run(serve); err != nil {
		return nil, fmt.Errorf("start postgres: %w", err)
	}
	if err := s.ready(); err != nil {
		return nil, err
	}
	return s, nil
}

// run starts the server's process on a thread that lives as long as the process
// does: the death of its parent that the server is told of is that thread's.
func (s *server) run(serve *exec.Cmd) error {
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := serve.Start()
		started <- err
		if err == nil {
			_ = serve.Wait() // how it ends is stop's business
			close(s.exited)
		}
	}()
	err := <-started
	if err == nil {
		s.signal = serve.Process.Signal
	}
	return err
}

// ready waits until the server answers.
func (s *server) ready() (err error) {
	for range 300 {
		if err = s.admin("select 1"); err == nil {
			return nil
		}
		select {
		case <-s.exited:
			return fmt.Errorf("postgres ended: %s", s.log)
		case <-time.After(100 * time.Millisecond):
		}
	}
	return errors.Join(fmt.Errorf("postgres does not answer: %w", err), s.stop())
}

// stop ends the server, by its own process, and removes what it kept.
func (s *server) stop() error {
	err := s.signal(syscall.SIGINT) // a fast shutdown
	if err == nil {
		select {
		case <-s.exited:
		case <-time.After(20 * time.Second):
			err = s.signal(os.Kill)
			<-s.exited
		}
	}
	return errors.Join(err, os.RemoveAll(s.dir))
}

// dsn is the address of a database of the server.
func (s *server) dsn(name string) string {
	q := url.Values{"host": {s.dir}, "sslmode": {"disable"}}
	return "postgres://postgres@/" + name + "?" + q.Encode()
}

// program finds a program of PostgreSQL: in PATH, else the newest version that
// Debian keeps out of it.
func program(name string) (string, error) {
	if p, err := exec.LookPath(name); err == nil {
		return p, nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if err != nil || len(found) == 0 {
		return "", fmt.Errorf("%s not found in PATH or /usr/lib/postgresql", name)
	}
	slices.SortFunc(found, func(a, b string) int { return len(a) - len(b) }) // 9 before 10
	return found[len(found)-1], nil
}
