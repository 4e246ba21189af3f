using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Evaluating;

// A request that has been checked and resolved.
internal sealed record EvaluationInput(Rule Rule, Basis Basis, IReadOnlyList<long> Amounts)
{
    public static (EvaluationInput? EvaluationInput, IReadOnlyList<RuleFault> Faults) From(EvaluationRequest request)
    {
        var faults = new FaultList();
        var currency = ReadCurrency(request.Currency, faults);
        var parties = ReadParties(request.Parties, faults);
        var rule = ReadRule(request, parties, faults);
        var amounts = ReadAmounts(request.Amounts, currency, faults);
        if (faults.Count > 0)
        {
            return (null, faults.ToList());
        }

        var basis = rule!.BasisAt(new SharingContext(DateOnly.MaxValue, parties, currency!.Value));
        return basis.Basis is null
            ? (null, InRule(basis.Faults))
            : (new EvaluationInput(rule, basis.Basis, amounts), []);
    }

    public static IReadOnlyList<RuleFault> InRule(IReadOnlyList<RuleFault> faults) =>
        [.. faults.Select(fault => fault with { Pointer = "/rule" + fault.Pointer })];

    private static Currency? ReadCurrency(string? code, FaultList faults)
    {
        if (code is not null && Currency.TryGet(code, out var currency))
        {
            return currency;
        }

        faults.Add("/currency", "unknownCurrency", "Expected the code of an active ISO 4217 currency, such as DKK.");
        return null;
    }

    private static List<SharingParty> ReadParties(IReadOnlyList<EvaluationParty>? parties, FaultList faults)
    {
        if (parties is null or { Count: 0 })
        {
            faults.Add("/parties", "missingField", "At least one party is needed.");
        }

        var read = new List<SharingParty>();
        for (var i = 0; i < (parties?.Count ?? 0); i++)
        {
            var place = "/parties".Child(i);
            var id = parties![i]?.Id;
            if (string.IsNullOrEmpty(id))
            {
                faults.Add(place.Child("id"), "missingField", "Expected the party's id.");
            }
            else if (read.Exists(party => party.Id == id))
            {
                faults.Add(place.Child("id"), "repeated", $"'{id}' is listed twice.");
            }
            else
            {
                read.Add(new SharingParty(id, ReadKeys(parties[i].Keys, place.Child("keys"), faults)));
            }
        }

        return read;
    }

    private static List<KeyFigure> ReadKeys(IReadOnlyDictionary<string, string>? keys, string pointer, FaultList faults)
    {
        var figures = new List<KeyFigure>();
        foreach (var (key, text) in keys ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (text is not null && StrictDecimal.TryParse(text, out var value) && value >= 0)
            {
                figures.Add(new KeyFigure(key, DateOnly.MinValue, value));
            }
            else
            {
                faults.Add(pointer.Child(key), "notADecimal", "Expected a decimal text that is not negative, with at most 16 digits before the point and nine after it.");
            }
        }

        return figures;
    }

    private static Rule? ReadRule(EvaluationRequest request, List<SharingParty> parties, FaultList faults)
    {
        var (rule, ruleFaults) = RuleJson.Parse(request.Rule, "/rule");
        faults.AddRange(ruleFaults);
        faults.AddRange(rule?.Validate([.. parties.Select(party => party.Id)], "/rule") ?? []);
        return rule;
    }

    private static List<long> ReadAmounts(IReadOnlyList<EvaluationAmount>? amounts, Currency? currency, FaultList faults)
    {
        if (amounts is null or { Count: 0 })
        {
            faults.Add("/amounts", "missingField", "At least one amount is needed.");
        }

        var read = new List<long>();
        var total = Int128.Zero;
        for (var i = 0; i < (amounts?.Count ?? 0) && currency is not null; i++)
        {
            var fault = MoneyFault.NotADecimal;
            if (amounts![i]?.Amount is { } text && Money.TryParse(text, currency.Value, out var money, out fault))
            {
                read.Add(money.MinorUnits);
                total += money.MinorUnits;
                fault = total == (long)Int128.Clamp(total, long.MinValue, long.MaxValue) ? MoneyFault.None : MoneyFault.Overflow;
            }

            if (fault != MoneyFault.None)
            {
                faults.Add("/amounts".Child(i).Child("amount"), CodeOf(fault), MessageOf(fault, currency.Value));
            }
        }

        return read;
    }

    private static string CodeOf(MoneyFault fault) => fault switch
    {
        MoneyFault.TooManyDecimals => "tooManyDecimals",
        MoneyFault.Overflow => "overflow",
        _ => "notADecimal",
    };

    private static string MessageOf(MoneyFault fault, Currency currency) => fault switch
    {
        MoneyFault.TooManyDecimals => $"{currency.Code} has {currency.Decimals} decimals.",
        MoneyFault.Overflow => "The amounts are larger than can be counted.",
        _ => "Expected an amount as a decimal text such as \"1250.00\".",
    };
}
