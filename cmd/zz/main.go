package main
import ("fmt";"os";"capaian/ingest/workbook")
func main(){ b,err:=workbook.OpenFile(os.Args[1],workbook.Options{}); if err!=nil{panic(err)}
for i,s:=range b.Sheets(){ sh,err:=b.ReadSheet(i); fmt.Println("##",s.Name,s.Hidden,err,sh.Merges[:min(12,len(sh.Merges))]); for _,r:=range sh.Rows[:min(60,len(sh.Rows))]{ for _,c:=range r.Cells { t:=c.Text; if len(t)>22 {t=t[:22]}; fmt.Printf("%s=%q ",c.Ref(),t)}; fmt.Println() } } }
