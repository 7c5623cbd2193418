// Command capaian consolidates the plans and results that the OPD of a
// kabupaten keep in their own workbooks. This package wires: configuration,
// commands, exit statuses; what they do lives in the stages.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // zones on machines that have none

	"golang.org/x/term"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	a := &app{
		out: os.Stdout, err: os.Stderr, now: time.Now, getenv: os.LookupEnv,
		terminal: term.IsTerminal(int(os.Stderr.Fd())),
	}
	status := a.run(ctx, os.Args[1:])
	stop()
	os.Exit(status)
}
