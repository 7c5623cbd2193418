// Command ringkas sums up `go test -json`: output of what failed, a line for
// every skipped test with its reason, notices of a package that it SKIPPED part
// of its tests, and a closing count.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type event struct {
	Action, Package, Test, Output string
}

func main() {
	output := map[string][]string{}
	var passed, failed, skipped int
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var e event
		if json.Unmarshal(in.Bytes(), &e) != nil {
			fmt.Println(in.Text())
			continue
		}
		key := e.Package + " " + e.Test
		switch e.Action {
		case "output":
			output[key] = append(output[key], e.Output)
			if s := strings.TrimSpace(e.Output); e.Test == "" && strings.Contains(s, "SKIPPED") {
				fmt.Println(s)
			}
		case "build-output":
			fmt.Print(e.Output)
		case "fail":
			failed += one(e.Test)
			fmt.Printf("FAIL %s\n%s", key, strings.Join(output[key], ""))
		case "skip":
			if e.Test != "" {
				skipped++
				fmt.Printf("skipped %s: %s\n", key, reason(output[key]))
			}
		case "pass":
			passed += one(e.Test)
			if e.Test == "" {
				fmt.Printf("ok   %s\n", e.Package)
			}
		}
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped)
	if failed > 0 || passed == 0 {
		os.Exit(1)
	}
}

func one(test string) int {
	if test == "" {
		return 0
	}
	return 1
}

// reason is what a skipped test logged.
func reason(lines []string) string {
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "===") && !strings.HasPrefix(l, "---") {
			return l
		}
	}
	return "no reason given"
}
