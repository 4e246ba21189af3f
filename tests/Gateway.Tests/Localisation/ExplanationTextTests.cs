using System.Text.Json;
using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Evaluating;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Tests;
using Explanation = NetworkHub.Sharing.Explaining.Explanation;

namespace NetworkHub.Gateway.Tests.Localisation;

/// <summary>What is said of a rule's evaluation, in both languages, by figures that can be checked by hand.</summary>
public sealed class ExplanationTextTests
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData(
        """{"rule":"equal"}""",
        "10,000.00 DKK is shared equally among 2 parties.",
        "10.000,00 DKK deles ligeligt mellem 2 parter.",
        "a: 5,000.00 DKK.",
        "a: 5.000,00 DKK.")]
    [InlineData(
        """{"rule":"fixed","weights":{"a":"1.5","b":"1000"}}""",
        "10,000.00 DKK is shared by agreed weights, 1,001.5 in all.",
        "10.000,00 DKK deles efter aftalte vægte, i alt 1.001,5.",
        "a: 1.5 of 1,001.5 gives 14.98 DKK.",
        "a: 1,5 af 1.001,5 giver 14,98 DKK.")]
    [InlineData(
        """{"rule":"proportional","key":"population"}""",
        "10,000.00 DKK is shared by population, 40 in all.",
        "10.000,00 DKK deles efter population, i alt 40.",
        "a: 10 of 40 gives 2,500.00 DKK.",
        "a: 10 af 40 giver 2.500,00 DKK.")]
    [InlineData(
        """{"rule":"byBenefit","basis":"expected"}""",
        "10,000.00 DKK is shared by expected gains, 4 in all.",
        "10.000,00 DKK deles efter forventede gevinster, i alt 4.",
        "a: 1 of 4 gives 2,500.00 DKK.",
        "a: 1 af 4 giver 2.500,00 DKK.")]
    [InlineData(
        """{"rule":"byBenefit","basis":"realised"}""",
        "10,000.00 DKK is shared by realised gains, 4 in all.",
        "10.000,00 DKK deles efter realiserede gevinster, i alt 4.",
        "a: 1 of 4 gives 2,500.00 DKK.",
        "a: 1 af 4 giver 2.500,00 DKK.")]
    [InlineData(
        """{"rule":"mix","parts":[{"weight":"1","rule":{"rule":"equal"}},{"weight":"1","rule":{"rule":"equal"}},{"weight":"2","rule":{"rule":"equal"}}]}""",
        "10,000.00 DKK is split into 2,500.00 DKK and 2,500.00 DKK and 5,000.00 DKK, each shared by its own rule.",
        "10.000,00 DKK opdeles i 2.500,00 DKK og 2.500,00 DKK og 5.000,00 DKK, der hver deles efter sin egen regel.",
        "a: 5,000.00 DKK.",
        "a: 5.000,00 DKK.")]
    [InlineData(
        """{"rule":"layers","layers":[{"upTo":"1000","rule":{"rule":"equal"}},{"rule":{"rule":"equal"}}]}""",
        "10,000.00 DKK fills 2 layers from the bottom: 1,000.00 DKK, 9,000.00 DKK, each shared by its own rule.",
        "10.000,00 DKK fylder 2 lag fra bunden: 1.000,00 DKK, 9.000,00 DKK, der hver deles efter sin egen regel.",
        "a: 5,000.00 DKK.",
        "a: 5.000,00 DKK.")]
    [InlineData(
        """{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"1000"}}""",
        "10,000.00 DKK is shared under caps: the inner rule shares 18,000.00 DKK, of which 8,000.00 DKK lies above the "
        + "caps and falls away; that leaves 10,000.00 DKK.",
        "10.000,00 DKK deles under lofter: den indre regel deler 18.000,00 DKK, hvoraf 8.000,00 DKK ligger over "
        + "lofterne og falder bort; tilbage er 10.000,00 DKK.",
        "a: 1,000.00 DKK.",
        "a: 1.000,00 DKK.")]
    [InlineData(
        """{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"1000"},"overflow":{"rule":"equal"}}""",
        "10,000.00 DKK is shared by the inner rule; 4,000.00 DKK lies above the caps and is shared by the overflow rule.",
        "10.000,00 DKK deles efter den indre regel; 4.000,00 DKK ligger over lofterne og deles efter overløbsreglen.",
        "a: 1,000.00 DKK.",
        "a: 1.000,00 DKK.")]
    [InlineData(
        """{"rule":"floored","inner":{"rule":"equal"},"floors":{"a":"6000"}}""",
        "10,000.00 DKK is shared above floors: the inner rule shares 8,000.00 DKK, and 2,000.00 DKK raises parties to their floors.",
        "10.000,00 DKK deles med bund: den indre regel deler 8.000,00 DKK, og 2.000,00 DKK løfter parter op til deres bund.",
        "a: 6,000.00 DKK.",
        "a: 6.000,00 DKK.")]
    [InlineData(
        """{"rule":"grant","funder":"a","rate":"0.125","rest":{"rule":"equal"}}""",
        "a pays 12.5 % of 10,000.00 DKK: 1,250.00 DKK. The rest, 8,750.00 DKK, is shared by its own rule.",
        "a betaler 12,5 % af 10.000,00 DKK: 1.250,00 DKK. Resten, 8.750,00 DKK, deles efter sin egen regel.",
        "a: 1,250.00 DKK.",
        "a: 1.250,00 DKK.")]
    [InlineData(
        """{"rule":"grant","funder":"a","rate":"0.5","max":"1000","rest":{"rule":"equal"}}""",
        "a pays 50 % of 10,000.00 DKK up to 1,000.00 DKK: 1,000.00 DKK. The rest, 9,000.00 DKK, is shared by its own rule.",
        "a betaler 50 % af 10.000,00 DKK op til 1.000,00 DKK: 1.000,00 DKK. Resten, 9.000,00 DKK, deles efter sin egen regel.",
        "a: 1,000.00 DKK.",
        "a: 1.000,00 DKK.")]
    [InlineData(
        """{"rule":"painGain","target":"8000","bands":[{"shares":{"a":"0.5"}}],"rest":{"rule":"equal"}}""",
        "10,000.00 DKK against a target of 8,000.00 DKK is an overrun of 2,000.00 DKK; each part of it is multiplied "
        + "by the shares of its band. The remainder, 9,000.00 DKK, is shared by its own rule.",
        "10.000,00 DKK mod et mål på 8.000,00 DKK er en overskridelse på 2.000,00 DKK; hver del af den ganges med sit "
        + "bånds andele. Resten, 9.000,00 DKK, deles efter sin egen regel.",
        "a: 1,000.00 DKK.",
        "a: 1.000,00 DKK.")]
    [InlineData(
        """{"rule":"painGain","target":"12000","bands":[{"shares":{"a":"0.5"}}],"rest":{"rule":"equal"}}""",
        "10,000.00 DKK against a target of 12,000.00 DKK is an underrun of 2,000.00 DKK; each part of it is multiplied "
        + "by the shares of its band. The remainder, 11,000.00 DKK, is shared by its own rule.",
        "10.000,00 DKK mod et mål på 12.000,00 DKK er en besparelse på 2.000,00 DKK; hver del af den ganges med sit "
        + "bånds andele. Resten, 11.000,00 DKK, deles efter sin egen regel.",
        "a: -1,000.00 DKK.",
        "a: -1.000,00 DKK.")]
    [InlineData(
        """{"rule":"game","solution":"equalNonSeparable","game":{"kind":"cost","players":["a","b"],"values":{"a":"1000","b":"2000","a+b":"2500"}}}""",
        "10,000.00 DKK is shared by the ENSC method (equal non-separable costs) of a game in which all players together have 2,500.00.",
        "10.000,00 DKK deles efter ENSC-metoden (lige store ikke-separable omkostninger) i et spil, hvor alle spillere tilsammen har 2.500,00.",
        "a: In the game, a pays 750.00 and would pay 1,000.00 alone: it saves 250.00. Of the amount: 3,000.00 DKK.",
        "a: I spillet: a betaler 750,00 og ville alene betale 1.000,00: den sparer 250,00. Af beløbet: 3.000,00 DKK.")]
    public void Rule_OnAnAmount_IsToldWithItsFirstShare(string json, string en, string da, string shareEn, string shareDa)
    {
        var rule = Parse(json);

        var root = Explanation.Of(rule, BasisOf(rule, "a b"), 10_000_00, Currency.Dkk);

        ExplanationWriter.InBoth(root.Text).ShouldBe(new LocalizedText(en, da));
        ExplanationWriter.InBoth(root.Shares[0].Text).ShouldBe(new LocalizedText(shareEn, shareDa));
    }

    [Theory]
    [InlineData("""{"rule":"capped","inner":{"rule":"equal"},"caps":{"a":"1000"}}""", 1, "Cut down to the caps.", "Skæres ned til lofterne.")]
    [InlineData("""{"rule":"floored","inner":{"rule":"equal"},"floors":{"a":"6000"}}""", 1, "Raised to the floors.", "Løftes op til bunden.")]
    [InlineData("""{"rule":"grant","funder":"a","rate":"0.125","rest":{"rule":"equal"}}""", 0, "What the funder pays.", "Hvad bidragyderen betaler.")]
    [InlineData(
        """{"rule":"painGain","target":"8000","bands":[{"shares":{"a":"0.5"}}],"rest":{"rule":"equal"}}""",
        0,
        "Pain (positive) and gain (negative) by the bands.",
        "Tab (positivt) og gevinst (negativ) efter båndene.")]
    public void Step_InsideARule_IsTold(string json, int part, string en, string da)
    {
        var rule = Parse(json);

        ExplanationWriter.InBoth(Explanation.Of(rule, BasisOf(rule, "a b"), 10_000_00, Currency.Dkk).Parts[part].Text)
            .ShouldBe(new LocalizedText(en, da));
    }

    [Fact]
    public void PainGain_WhileCostsAccrue_SaysThatItIsAssessedLater()
    {
        var rule = Parse("""{"rule":"painGain","target":"8000","bands":[{"shares":{"a":"0.5"}}],"rest":{"rule":"equal"}}""");

        ExplanationWriter.InBoth(Explanation.Of(rule, BasisOf(rule, "a b"), 100_00, Currency.Dkk, isAssessed: false).Text).ShouldBe(new LocalizedText(
            "100.00 DKK accrues by the rule for the remainder; pain and gain against the target is assessed at completion and finally.",
            "100,00 DKK løber på efter reglen for resten; tab og gevinst mod målet opgøres ved færdiggørelsen og endeligt."));
    }

    [Fact]
    public void OverTime_TwoSpans_SaysTheirDays()
    {
        var rule = new EqualRule();
        var whole = Basis.OverTime(
            [new BasisSpan(RandomRules.Date, 181, BasisOf(rule, "a b c")), new BasisSpan(RandomRules.Date.AddDays(181), 1184, BasisOf(rule, "a b"))]);

        var root = Explanation.Of(rule, whole, 2190_00, Currency.Dkk);

        ExplanationWriter.InBoth(root.Text).ShouldBe(new LocalizedText(
            "2,190.00 DKK is shared over 1365 days, in each by those who are parties then.",
            "2.190,00 DKK deles over 1365 dage, hver dag mellem dem, der er parter den dag."));
        ExplanationWriter.InBoth(root.Parts[1].Text).ShouldBe(new LocalizedText(
            "From 2026-07-01 for 1184 of the 1365 days: 1184/1365 of what the rule gives.",
            "Fra 2026-07-01 i 1184 af de 1365 dage: 1184/1365 af det, reglen giver."));
    }

    [Fact]
    public void Rule_IndexedAndPlayersAway_SaysSoAtTheEnd()
    {
        var rule = Parse("""
            {"rule":"game","solution":"shapley","game":{"kind":"cost","players":["a","b","c"],
              "values":{"a":"60","b":"60","c":"100","a+b":"90","a+b+c":"160"},"missing":"cheapestPartition"}}
            """);

        ExplanationWriter.InBoth(Explanation.Of(rule, BasisOf(rule, "a b", 1.021m), 100_00, Currency.Dkk).Text).ShouldBe(new LocalizedText(
            "100.00 DKK is shared by the Shapley value of a game in which all players together have 90.00. What the "
            + "agreement says of those who are not parties "
            + "then is left out: c. The amounts that the agreement names are multiplied by 1.021, the index of the year.",
            "100,00 DKK deles efter Shapley-værdien i et spil, hvor alle spillere tilsammen har 90,00. Hvad aftalen siger "
            + "om dem, der ikke er parter på det "
            + "tidspunkt, er udeladt: c. Aftalens beløb er ganget med 1,021, årets indeks."));
        ExplanationWriter.InBoth(Explanation.Of(rule, BasisOf(rule, "a d"), 100_00, Currency.Dkk).Text).ShouldBe(new LocalizedText(
            "a is the only player of the game who takes part, and bears 100.00 DKK. What the agreement says of those who "
            + "are not parties then is left out: b, c.",
            "a er den eneste af spillets parter, der er med, og bærer 100,00 DKK. Hvad aftalen siger om dem, der ikke er "
            + "parter på det tidspunkt, er udeladt: b, c."));
    }

    [Fact]
    public void Grant_FunderAway_SaysSo()
    {
        var rule = Parse("""{"rule":"grant","funder":"c","rate":"0.8","rest":{"rule":"equal"}}""");

        var text = ExplanationWriter.InBoth(Explanation.Of(rule, BasisOf(rule, "a b"), 100_00, Currency.Dkk).Text);

        text.En.ShouldStartWith("There is no funder, so all of 100.00 DKK is shared by the rule for the rest. ");
        text.Da.ShouldStartWith("Der er ingen bidragyder, så hele beløbet, 100,00 DKK, deles efter reglen for resten. ");
    }

    [Theory]
    [InlineData(
        "cost",
        "1000",
        "250",
        "600",
        "a pays 675.00 and would pay 1,000.00 alone: it saves 325.00.",
        "a betaler 675,00 og ville alene betale 1.000,00: den sparer 325,00.")]
    [InlineData(
        "cost",
        "100",
        "100",
        "600",
        "a pays 300.00 and would pay 100.00 alone: it would be better off outside by 200.00.",
        "a betaler 300,00 og ville alene betale 100,00: den ville være bedre stillet udenfor med 200,00.")]
    [InlineData(
        "savings",
        "100",
        "100",
        "600",
        "a gets 300.00 and would get 100.00 alone: it gains 200.00.",
        "a får 300,00 og ville alene få 100,00: den vinder 200,00.")]
    [InlineData(
        "savings",
        "400",
        "400",
        "600",
        "a gets 300.00 and would get 400.00 alone: it would be better off outside by 100.00.",
        "a får 300,00 og ville alene få 400,00: den ville være bedre stillet udenfor med 100,00.")]
    public void Player_OfAGame_IsToldWhatItWouldHaveAlone(string kind, string a, string b, string both, string en, string da)
    {
        var game = $$$"""{"kind":"{{{kind}}}","players":["a","b"],"values":{"a":"{{{a}}}","b":"{{{b}}}","a+b":"{{{both}}}"},"solutions":["shapley"]}""";
        using var document = JsonDocument.Parse(game);

        var text = ExplanationWriter.InBoth(GameEvaluation.Evaluate(document.RootElement).Answer!.Solutions["shapley"].Explanation!["a"]);

        text.ShouldBe(new LocalizedText(en, da));
    }

    // As published for Skåne; that the engine finds it is a test of the engine.
    [Fact]
    public void Objection_OfAGroup_IsToldAfterWhatThePlayerPays()
    {
        var objection = Message.Of(
            "game.objection.cost",
            Argument.List("players", [new EntityArgument("H"), new EntityArgument("K"), new EntityArgument("L")]),
            new Argument("alone", new FigureArgument("27.26")),
            new Argument("here", new FigureArgument("27.69")));

        ExplanationWriter.InBoth(objection).ShouldBe(new LocalizedText(
            "H, K and L together would pay 27.26 alone and 27.69 here.", "H, K og L ville tilsammen betale 27,26 alene og 27,69 her."));
        ExplanationWriter.InBoth(Message.Of(
            "game.player.objecting", new Argument(
                "own", new MessageArgument(Message.Of("explain.caps"))), new Argument("objection", new MessageArgument(objection))))
            .En.ShouldBe("Cut down to the caps. H, K and L together would pay 27.26 alone and 27.69 here.");
    }

    // A single party that objects is told in the same words.
    [Fact]
    public void Compare_PartyBetterOffAlone_IsSaidInBothLanguages()
    {
        var request = JsonSerializer.Deserialize<ComparisonRequest>(
            """
            { "currency": "DKK", "parties": [ { "id": "a" }, { "id": "b" } ], "amounts": [ { "amount": "24.00" } ],
              "rules": [ { "name": "equally", "rule": { "rule": "equal" } } ],
              "game": { "kind": "cost", "players": [ "a", "b" ], "values": { "a": "10", "b": "20", "a+b": "24" } } }
            """,
            Wire)!;

        ExplanationWriter.InBoth(Comparison.Compare(request).Rules!.Single().Objections!.ShouldHaveSingleItem().Text).ShouldBe(new LocalizedText(
            "a together would pay 10.00 alone and 12.00 here.", "a ville tilsammen betale 10,00 alene og 12,00 her."));
    }

    [Fact]
    public void Writer_ForPeople_SaysNamesAndWords()
    {
        var writer = new ExplanationWriter(Language.Danish, id => $"Aktør {id}", key => $"nøgletal {key}");

        writer.Write(Message.Of("explain.share", Argument.Entity("party", "a"), Argument.Amount("share", "1250.00", Currency.Dkk)))
            .ShouldBe("Aktør a: 1.250,00 DKK.");
        writer.Write(Message.Of(
            "explain.proportional",
            Argument.Amount("amount", "1250.00", Currency.Dkk),
            new Argument("key", new KeyFigureArgument("population")),
            Argument.Number("total", 2))).ShouldBe("1.250,00 DKK deles efter nøgletal population, i alt 2.");
    }

    private static Basis BasisOf(Rule rule, string parties, decimal? index = null) => RandomRules.BasisOf(rule, new SharingContext(
        RandomRules.Date, [.. parties.Split(' ').Select((party, i) => new SharingParty(party, Figures(i)))], Currency.Dkk, Index: index));

    private static KeyFigure[] Figures(int i) =>
    [
        new("population", RandomRules.Date, 10 + (20 * i)),
        new("expected.service", RandomRules.Date, 1 + (2 * i)),
        new("realised.service", RandomRules.Date, 1 + (2 * i)),
    ];

    private static Rule Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return RuleJson.Parse(document.RootElement).Rule!;
    }
}
