using System.Collections.Immutable;
using System.Globalization;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Partnerships.Agreements;

/// <summary>When and how a rule is to hold, in the fields of a form.</summary>
internal sealed class AgreementForm(FormState form, Language language, Currency currency)
{
    private readonly FormReader reader = new(form, language);

    /// <summary>Fills the fields with the terms that hold now, so that a new version changes only what is changed.</summary>
    public void Show(AgreementTerms terms)
    {
        form.With("period", terms.Period.ToString())
            .With("partyTime", terms.PartyTime.ToString())
            .With("carryForwardBelow", terms.CarryForwardBelow > 0 ? language.Number(terms.CarryForwardBelow, currency) : "")
            .With("resetEveryYears", terms.ResetEveryYears is { } years ? Whole(years) : "");
        if (terms.Indexation is { } indexation)
        {
            form.With("baseYear", Whole(indexation.BaseYear))
                .With("indexation", string.Join('\n', indexation.Factors.Select(factor => $"{Whole(factor.Key)} = {language.Number(factor.Value)}")));
        }
    }

    /// <summary>The terms; null when something is wrong, and the form says what.</summary>
    public AgreementTerms? Read(Rule rule)
    {
        var from = reader.Date("from");
        var to = reader.OptionalDate("to");
        var period = reader.Choice<CumulationPeriod>("period");
        var carried = form["carryForwardBelow"].Length > 0 ? reader.Amount("carryForwardBelow", currency) : 0;
        var partyTime = reader.Choice<PartyTimeMethod>("partyTime");
        var years = form["resetEveryYears"].Length > 0 ? reader.Whole("resetEveryYears") : null;
        var indexation = form["baseYear"].Length > 0 || form["indexation"].Length > 0 ? ReadIndexation() : null;
        return form.Faults.Count == 0 ? new AgreementTerms(rule, from!.Value, to, period!.Value, carried!.Value, years, indexation, partyTime!.Value) : null;
    }

    private Indexation? ReadIndexation()
    {
        var factors = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        foreach (var line in form["indexation"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('=', StringSplitOptions.TrimEntries) is [var year, var factor]
                && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
                && decimal.TryParse(WrittenNumber.ToStrict(factor, language), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                factors[of] = number;
            }
            else
            {
                form.Fault("indexation", language[AgreementTexts.NotAFactor, line, language.Number(1.021m)]);
            }
        }

        return reader.Whole("baseYear") is { } baseYear ? new Indexation(baseYear, factors.ToImmutable()) : null;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
