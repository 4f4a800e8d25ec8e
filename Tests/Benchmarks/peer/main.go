// The least that a server in Go can do for the same requests: net/http, pgx and encoding/json, without keys, limits, audit or row-level security.
//
// Arguments: the database's URL and the port of 127.0.0.1 to listen on. The table is the one that Tests/Benchmarks/run makes for it.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
)

type wage struct {
	Minimum  float64 `json:"minimum"`
	Maximum  float64 `json:"maximum"`
	Period   string  `json:"period"`
	Currency string  `json:"currency"`
}

type vacancy struct {
	ID               string          `json:"id"`
	EmployerID       string          `json:"employerId"`
	Title            string          `json:"title"`
	Description      string          `json:"description"`
	Occupation       string          `json:"occupation"`
	Skills           json.RawMessage `json:"skills"`
	Languages        json.RawMessage `json:"languages"`
	Education        int             `json:"education"`
	ExperienceMonths int             `json:"experienceMonths"`
	District         string          `json:"district"`
	Contract         string          `json:"contract"`
	Schedule         string          `json:"schedule"`
	Wage             wage            `json:"wage"`
	Openings         int             `json:"openings"`
	State            string          `json:"state"`
	Version          int             `json:"version"`
	CreatedAt        time.Time       `json:"createdAt"`
	UpdatedAt        time.Time       `json:"updatedAt"`
}

const columns = `id::text, employer_id::text, title, description, occupation, skills, languages, education, experience_months, district, contract,
	schedule, wage_minimum, wage_maximum, wage_period, currency, openings, state, version, created_at, updated_at`

func read(row pgx.Row) (v vacancy, err error) {
	err = row.Scan(&v.ID, &v.EmployerID, &v.Title, &v.Description, &v.Occupation, &v.Skills, &v.Languages, &v.Education, &v.ExperienceMonths,
		&v.District, &v.Contract, &v.Schedule, &v.Wage.Minimum, &v.Wage.Maximum, &v.Wage.Period, &v.Wage.Currency, &v.Openings, &v.State,
		&v.Version, &v.CreatedAt, &v.UpdatedAt)
	return v, err
}

type server struct{ pool *pgxpool.Pool }

func (s server) one(r *http.Request) (any, error) {
	id := strings.TrimPrefix(r.URL.Path, "/jobs/v1/vacancies/")
	return read(s.pool.QueryRow(r.Context(), "SELECT "+columns+" FROM peer.vacancy WHERE id = $1::uuid", id))
}

func (s server) list(r *http.Request) (any, error) {
	rows, err := s.pool.Query(r.Context(), "SELECT "+columns+" FROM peer.vacancy ORDER BY created_at DESC, id DESC LIMIT 50")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	items := make([]vacancy, 0, 50)
	for rows.Next() {
		v, err := read(rows)
		if err != nil {
			return nil, err
		}
		items = append(items, v)
	}
	return map[string]any{"items": items}, rows.Err()
}

func (s server) post(r *http.Request) (any, error) {
	var v vacancy
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		return nil, err
	}
	return read(s.pool.QueryRow(r.Context(),
		`INSERT INTO peer.vacancy (id, employer_id, title, description, occupation, skills, languages, education, experience_months, district,
			contract, schedule, wage_minimum, wage_maximum, wage_period, currency, openings, state, version, created_at, updated_at)
		VALUES (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'open', 1, now(), now())
		RETURNING `+columns,
		v.Title, v.Description, v.Occupation, v.Skills, v.Languages, v.Education, v.ExperienceMonths, v.District, v.Contract, v.Schedule,
		v.Wage.Minimum, v.Wage.Maximum, v.Wage.Period, v.Wage.Currency, v.Openings))
}

func answer(status int, work func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		value, err := work(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(value)
	}
}

func main() {
	pool, err := pgxpool.Connect(context.Background(), os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	s := server{pool}
	list, post := answer(http.StatusOK, s.list), answer(http.StatusCreated, s.post)
	http.HandleFunc("/healthz", answer(http.StatusOK, func(*http.Request) (any, error) { return map[string]string{"status": "alive"}, nil }))
	http.HandleFunc("/jobs/v1/vacancies/", answer(http.StatusOK, s.one))
	http.HandleFunc("/jobs/v1/vacancies", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			post(w, r)
		} else {
			list(w, r)
		}
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[2], nil))
}
