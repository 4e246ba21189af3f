using System.Globalization;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Features.Actors.Profiles;

/// <summary>A new actor.</summary>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Cvr">Danish business registration number, 8 digits.</param>
/// <param name="Gln">EAN/GLN location number, 13 digits.</param>
/// <param name="AreaCode">Danish municipality code (3 digits) or region code (4 digits).</param>
/// <param name="ValidFrom">The first day it exists.</param>
/// <param name="KeyFigures">Key figures known from the start.</param>
internal sealed record RegisterActorBody(
    ActorKind Kind,
    string Name,
    string? Cvr = null,
    string? Gln = null,
    string? AreaCode = null,
    DateOnly? ValidFrom = null,
    IReadOnlyList<KeyFigureBody>? KeyFigures = null)
{
    public ActorProfile Profile => new(Kind, Name, Cvr, Gln, AreaCode);
}

/// <summary>An actor's profile, whole: what is left out is taken away.</summary>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Cvr">Danish business registration number, 8 digits.</param>
/// <param name="Gln">EAN/GLN location number, 13 digits.</param>
/// <param name="AreaCode">Danish municipality code (3 digits) or region code (4 digits).</param>
internal sealed record ActorProfileBody(ActorKind Kind, string Name, string? Cvr = null, string? Gln = null, string? AreaCode = null)
{
    public ActorProfile Profile => new(Kind, Name, Cvr, Gln, AreaCode);
}

/// <summary>A dated number that sharing rules may use.</summary>
/// <param name="Key">What is counted, such as <c>population</c>.</param>
/// <param name="Date">The day the number holds from.</param>
/// <param name="Value">The number as a decimal text, such as <c>"349983"</c>; at most 9 decimals.</param>
/// <param name="Source">Where the number comes from.</param>
internal sealed record KeyFigureBody(string Key, DateOnly Date, string Value, string? Source = null)
{
    public static KeyFigureBody From(RecordedKeyFigure figure) =>
        new(figure.Key, figure.Date, figure.Value.ToString("0.#########", CultureInfo.InvariantCulture), figure.Source);

    public static IReadOnlyList<RecordedKeyFigure> Read(IReadOnlyList<KeyFigureBody>? figures, ValidationErrors errors) =>
        [.. (figures ?? []).Select((figure, i) => figure.Read(errors, $"/keyFigures/{i}"))];

    private RecordedKeyFigure Read(ValidationErrors errors, string pointer)
    {
        var isNumber = decimal.TryParse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        errors.Require(isNumber, $"{pointer}/value", "key-figure-form");
        return new RecordedKeyFigure(Key, Date, value, Source);
    }
}

/// <summary>Key figures to record.</summary>
/// <param name="KeyFigures">At least one; one of the same key and date replaces the earlier.</param>
internal sealed record RecordKeyFiguresBody(IReadOnlyList<KeyFigureBody> KeyFigures);

/// <summary>The end of an actor.</summary>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over.</param>
internal sealed record EndActorBody(DateOnly LastDay, ActorId? Successor = null);

/// <summary>An actor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cvr">Danish business registration number.</param>
/// <param name="Gln">EAN/GLN location number.</param>
/// <param name="AreaCode">Danish municipality or region code.</param>
/// <param name="ValidFrom">The first day it exists.</param>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over after it.</param>
/// <param name="KeyFigures">In order of key and date.</param>
internal sealed record ActorBody(
    ActorId Id,
    ActorKind Kind,
    string Name,
    string? Cvr,
    string? Gln,
    string? AreaCode,
    DateOnly? ValidFrom,
    DateOnly? LastDay,
    ActorId? Successor,
    IReadOnlyList<KeyFigureBody> KeyFigures)
{
    public static ActorBody From(ActorId id, ActorState state)
    {
        var profile = state.Profile!;
        return new ActorBody(
            id, profile.Kind, profile.Name, profile.Cvr, profile.Gln, profile.AreaCode, state.ValidFrom, state.LastDay, state.Successor,
            [.. state.KeyFigures.Select(KeyFigureBody.From)]);
    }
}

/// <summary>An actor in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cvr">Danish business registration number.</param>
/// <param name="Gln">EAN/GLN location number.</param>
/// <param name="AreaCode">Danish municipality or region code.</param>
/// <param name="LastDay">The last day it exists.</param>
/// <param name="Successor">Who takes over after it.</param>
internal sealed record ActorLineBody(
    ActorId Id, ActorKind Kind, string Name, string? Cvr, string? Gln, string? AreaCode, DateOnly? LastDay, ActorId? Successor)
{
    public static ActorLineBody From(ActorLine line) => new(
        line.Id, line.Profile.Kind, line.Profile.Name, line.Profile.Cvr, line.Profile.Gln, line.Profile.AreaCode, line.LastDay, line.Successor);
}

/// <summary>The answer to a registration.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
/// <param name="Warnings">What to look at all the same.</param>
internal sealed record ActorRegisteredBody(ActorId Id, ReceiptBody? Receipt, IReadOnlyList<WarningBody>? Warnings);
