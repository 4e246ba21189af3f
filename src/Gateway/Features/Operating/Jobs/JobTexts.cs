using NetworkHub.Application.Jobs;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Import;

namespace NetworkHub.Gateway.Features.Operating.Jobs;

/// <summary>What the page about the hub's long work says.</summary>
internal static class JobTexts
{
    public static LocalizedText Heading { get; } = new("Long work", "Langvarigt arbejde");
    public static LocalizedText Lead { get; } = new(
        "What takes the hub more than a moment goes on here while everybody works on. It also goes on when a process of the hub stops.",
        "Det, der tager hubben mere end et øjeblik, foregår her, mens alle arbejder videre. Det fortsætter også, når en af hubbens processer stopper.");
    public static LocalizedText RunningAndEnded { get; } = new("Running and ended", "I gang og afsluttet");
    public static LocalizedText None { get; } = new("Nothing runs, and nothing has run lately.", "Intet er i gang, og intet har været i gang for nylig.");
    public static LocalizedText Work { get; } = new("Work", "Arbejde");
    public static LocalizedText StartedBy { get; } = new("Started by", "Startet af");
    public static LocalizedText StatusLabel { get; } = new("Status", "Status");
    public static LocalizedText Outcome { get; } = new("Outcome", "Udfald");
    public static LocalizedText Action { get; } = new("Action", "Handling");
    public static LocalizedText Refresh { get; } = new("Show how far it is now", "Vis, hvor langt det er nu");
    public static LocalizedText Cancel { get; } = new("End it", "Afslut");
    public static LocalizedText CancelOf { get; } = new("End: {0}, started {1}", "Afslut: {0}, startet {1}");
    public static LocalizedText Download { get; } = new("Download the file", "Hent filen");
    public static LocalizedText Lines { get; } = new("Bad lines", "Fejl i linjer");
    public static LocalizedText Line { get; } = new("Line {0}: {1}", "Linje {0}: {1}");
    public static LocalizedText Start { get; } = new("Start", "Start");
    public static LocalizedText RebuildHint { get; } = new(
        "Makes lists, portfolios and ledgers again from the log. Figures cannot change, and the lists serve as they are meanwhile.",
        "Danner lister, porteføljer og posteringslister igen ud fra loggen. Tal kan ikke ændre sig, og listerne kan bruges imens.");
    public static LocalizedText RebuildButton { get; } = new("Make the lists again", "Dan listerne igen");
    public static LocalizedText ExportHint { get; } = new(
        "Makes every event ready as a file of JSON lines with a SHA-256, to keep or to check elsewhere.",
        "Gør alle hændelser klar som en fil med JSON-linjer og en SHA-256, til at gemme eller kontrollere et andet sted.");
    public static LocalizedText ExportButton { get; } = new("Export the log", "Eksportér loggen");
    public static LocalizedText TooMany { get; } = new("Too much runs already. Try again when something has ended.", "Der er allerede for meget i gang. Prøv igen, når noget er slut.");
    public static LocalizedText NotYours { get; } = new("Long work is for the hub's operator.", "Langvarigt arbejde er for hubbens driftsansvarlige.");

    public static LocalizedText Kind(string kind) => kind switch
    {
        RebuildWork.Name => new("Make the lists again", "Dan listerne igen"),
        ExportWork.Name => new("Export of the log", "Eksport af loggen"),
        CostImportWork.Name => new("Import of costs", "Import af udgifter"),
        _ => new(kind, kind),
    };

    public static LocalizedText Status(JobStatus status) => status switch
    {
        JobStatus.Running => new("running", "i gang"),
        JobStatus.Done => new("done", "færdig"),
        JobStatus.Failed => new("failed", "mislykket"),
        _ => new("ended early", "afsluttet før tid"),
    };

    public static LocalizedText Figure(string name) => name switch
    {
        RebuildWork.Position => new("up to position", "til og med position"),
        "events" => new("events", "hændelser"),
        ExportWork.Bytes => new("bytes", "byte"),
        ExportWork.Sha256 => new("SHA-256", "SHA-256"),
        CostImportWork.Added => new("added", "tilføjet"),
        CostImportWork.AlreadyThere => new("already there", "var der allerede"),
        CostImportWork.Bad => new("bad lines", "fejl i linjer"),
        _ => new(name, name),
    };
}
