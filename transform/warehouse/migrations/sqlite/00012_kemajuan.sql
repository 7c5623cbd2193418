-- +goose Up
-- The progress towards the end of a Renstra that a report writes beside its end target where it does not say in which
-- direction the indicator points: whether it is right only the documents in force together can say.

alter table target add column kemajuan_teks text;
alter table target add column kemajuan_sel text;
alter table target add column kemajuan_dari text
    check ((kemajuan_dari glob '[0-9]*' or kemajuan_dari glob '-[0-9]*') and kemajuan_dari glob '*[0-9]'
        and kemajuan_dari not glob '*[^-.0-9]*' and kemajuan_dari not glob '?*-*' and kemajuan_dari not glob '*.*.*');
