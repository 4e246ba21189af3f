using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Components;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Organisation.Keys;

/// <summary>Reads a wanted key off its form. Nobody gives a key more than they have.</summary>
internal static class KeyScopes
{
    /// <summary>What is chosen in place of an actor for a key that runs the hub.</summary>
    public const string Operator = "operator";

    private static readonly Rights[] Single = [Rights.Read, Rights.Write, Rights.Settle, Rights.Admin];

    /// <summary>The scopes one by one.</summary>
    public static IEnumerable<Rights> Of(Rights scopes) => Single.Where(scope => (scopes & scope) != Rights.None);

    /// <summary>The key; null when something is wrong, and the form says what.</summary>
    public static NewKey? Read(FormState form, Language language, PageContext page)
    {
        var reader = new FormReader(form, language);
        var name = reader.Text("name");
        var chosen = form.All("scopes").Select(text => Enum.TryParse<Rights>(text, out var scope) ? scope : Rights.None).Aggregate(Rights.None, (all, scope) => all | scope) & page.Caller.Rights;
        if (chosen == Rights.None)
        {
            form.Fault("scopes", language[KeyTexts.ChooseSome]);
        }

        var isOperator = page.Caller.IsOperator && form["organisation"] == Operator;
        var organisation = isOperator ? null : page.Caller.IsOperator ? reader.Id<ActorId>("organisation") : page.Caller.Organisation;
        var expires = reader.OptionalDate("expires");
        if (expires < page.Today)
        {
            form.Fault("expires", language[KeyTexts.InThePast]);
        }

        return form.Faults.Count > 0
            ? null
            : new NewKey(name!, organisation, chosen, isOperator, expires is { } day ? EndOf(day) : null);
    }

    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
