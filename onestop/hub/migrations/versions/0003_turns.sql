-- What is withheld keeps its turn when the reason changes.
grant update (reason) on onestop.withheld to onestop_functions;
