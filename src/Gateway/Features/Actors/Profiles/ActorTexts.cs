using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Actors.Profiles;

/// <summary>What pages about actors say.</summary>
internal static class ActorTexts
{
    public static LocalizedText One { get; } = new("Actor", "Aktør");
    public static LocalizedText Search { get; } = new("Name contains", "Navnet indeholder");
    public static LocalizedText KindLabel { get; } = new("Kind", "Type");
    public static LocalizedText AllKinds { get; } = new("All kinds", "Alle typer");
    public static LocalizedText None { get; } = new("No actor fits. Try less text, or all kinds.", "Ingen aktør passer. Prøv med mindre tekst eller alle typer.");
    public static LocalizedText AreaCode { get; } = new("Municipality or region code", "Kommune- eller regionskode");
    public static LocalizedText Cvr { get; } = new("CVR number", "CVR-nummer");
    public static LocalizedText Gln { get; } = new("EAN/GLN number", "EAN/GLN-nummer");
    public static LocalizedText EndsOn { get; } = new("Last day", "Sidste dag");
    public static LocalizedText Successor { get; } = new("Successor", "Efterfølger");
    public static LocalizedText Since { get; } = new("Since", "Siden");
    public static LocalizedText KeyFigures { get; } = new("Key figures", "Nøgletal");
    public static LocalizedText KeyFiguresLead { get; } = new("Dated numbers that sharing rules use.", "Daterede tal, som delingsregler bruger.");
    public static LocalizedText Figure { get; } = new("Figure", "Nøgletal");
    public static LocalizedText Value { get; } = new("Value", "Værdi");
    public static LocalizedText Source { get; } = new("Source", "Kilde");
    public static LocalizedText NoFigures { get; } = new("No key figures are recorded.", "Der er ikke noteret nøgletal.");
    public static LocalizedText RecordFigure { get; } = new("Record a key figure", "Notér et nøgletal");
    public static LocalizedText KeyHint { get; } = new("Such as population, employees or users.", "Fx befolkningstal, ansatte eller brugere.");
    public static LocalizedText Portfolio { get; } = new("Portfolio", "Portefølje");
    public static LocalizedText PortfolioCaption { get; } = new("What it has paid and borne, by partnership and year", "Hvad den har betalt og båret, efter partnerskab og år");
    public static LocalizedText NoPortfolio { get; } = new("It takes part in nothing that has been posted to.", "Den tager ikke del i noget, der er posteret på.");
    public static LocalizedText OthersPortfolio { get; } = new("An actor's portfolio is seen by the actor itself.", "En aktørs portefølje ses af aktøren selv.");
    public static LocalizedText Register { get; } = new("Register an actor", "Opret en aktør");
    public static LocalizedText Correct { get; } = new("Correct the details", "Ret oplysningerne");
    public static LocalizedText RegisterButton { get; } = new("Register", "Opret");
    public static LocalizedText CvrHint { get; } = new("8 digits.", "8 cifre.");
    public static LocalizedText GlnHint { get; } = new("13 digits, for electronic invoices.", "13 cifre, til elektroniske fakturaer.");

    public static LocalizedText Kind(ActorKind kind) => kind switch
    {
        ActorKind.Municipality => new("municipality", "kommune"),
        ActorKind.Region => new("region", "region"),
        ActorKind.State => new("state body", "statslig myndighed"),
        ActorKind.Company => new("company", "virksomhed"),
        ActorKind.CivilSociety => new("civil-society organisation", "civilsamfundsorganisation"),
        ActorKind.KnowledgeInstitution => new("knowledge institution", "videninstitution"),
        _ => new("citizen group", "borgergruppe"),
    };
}
