using System.Globalization;
using System.Text.Json.Nodes;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>A rule in the fields of a form, and back. What is in the making stays as it is written, so that its fault can be shown beside it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Language">How numbers are written.</param>
/// <param name="Currency">What amounts are counted in.</param>
/// <param name="Parties">The parties, by id and name.</param>
/// <param name="Figures">The key figures that parties have, by key and name.</param>
public sealed record RuleFields(FormState Form, Language Language, Currency Currency, IReadOnlyList<Option> Parties, IReadOnlyList<Option> Figures)
{
    /// <summary>The field that chooses the kind of the rule at a place.</summary>
    public static string KindAt(string pointer) => Pointers.Child(pointer, "rule");

    /// <summary>Fills the fields of a rule; null is none.</summary>
    public void Show(JsonNode? rule, string pointer)
    {
        var kind = RuleKind.Of(rule);
        Form.With(KindAt(pointer), kind?.Name ?? "");
        foreach (var part in kind?.Parts ?? [])
        {
            part.Show(this, rule![part.Name], Pointers.Child(pointer, part.Name));
        }
    }

    /// <summary>The rule in the fields; null when none is chosen. The fields are those of the kind that was shown: when another is chosen now,
    /// the rule becomes one of that kind and keeps what it can.</summary>
    /// <param name="pointer">Where the fields are.</param>
    /// <param name="before">The rule that was shown.</param>
    public JsonObject? Read(string pointer, JsonNode? before)
    {
        if (RuleKind.Named(Form[KindAt(pointer)]) is not { } chosen)
        {
            return null;
        }

        var shown = RuleKind.Of(before);
        var rule = shown is null ? null : new JsonObject { ["rule"] = shown.Name };
        foreach (var part in shown?.Parts ?? [])
        {
            if (part.Read(this, Pointers.Child(pointer, part.Name), before![part.Name]) is { } json)
            {
                rule![part.Name] = json;
            }
        }

        return shown == chosen ? rule! : chosen.Start(new RuleStart(rule, chosen, this));
    }

    /// <summary>A decimal text as the language's readers write it.</summary>
    public string Written(string text, NumberUnit unit) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Most
            ? unit switch
            {
                NumberUnit.Percent => Language.Number(100 * number),
                NumberUnit.Amount when number.Scale <= Currency.Decimals && !decimal.IsInteger(number) => number.ToString($"N{Currency.Decimals}", Language.Culture),
                _ => Language.Number(number),
            }
            : text;

    /// <summary>What is written as a decimal text; as written when it is no number.</summary>
    public string Strict(string written, NumberUnit unit) =>
        decimal.TryParse(WrittenNumber.ToStrict(written, Language) ?? written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < Most
            ? Exact(unit == NumberUnit.Percent ? number / 100 : number)
            : written;

    /// <summary>A number as a decimal text.</summary>
    public static string Exact(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // Above this a decimal has no room for hundredths.
    private const decimal Most = 1_000_000_000_000_000_000m;
}
