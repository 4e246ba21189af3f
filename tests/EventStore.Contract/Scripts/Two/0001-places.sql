CREATE TABLE places (name text PRIMARY KEY);
