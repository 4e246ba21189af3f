using System.Text.Json;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Rules;

public sealed class RuleJsonTests
{
    [Theory]
    [InlineData("""{"rule":"equal"}""")]
    [InlineData("""{"rule":"equal","among":["a","b"]}""")]
    [InlineData("""{"rule":"fixed","weights":{"a":"40","b":"60"}}""")]
    [InlineData("""{"rule":"proportional","key":"population"}""")]
    [InlineData("""{"rule":"proportional","key":"population","asOf":"2026-01-01","among":["a"]}""")]
    [InlineData("""{"rule":"mix","parts":[{"weight":"0.8","rule":{"rule":"equal"}},{"weight":"0.2","rule":{"rule":"fixed","weights":{"a":"1"}}}]}""")]
    public void ToText_CanonicalText_ReadsAndWritesTheSame(string text) => RuleJson.ToText(Parse(text).Rule!).ShouldBe(text);

    [Fact]
    public void ToText_OtherOrderAndTrailingZeros_IsTheSameRule() =>
        RuleJson.ToText(Parse("""{"among":["b","a"],"weights":{"b":"60.0","a":"40.000"},"rule":"fixed"}""").Rule!)
            .ShouldBe("""{"rule":"fixed","weights":{"a":"40","b":"60"},"among":["a","b"]}""");

    [Theory]
    [InlineData("3", "", "notAnObject")]
    [InlineData("{}", "/rule", "missingField")]
    [InlineData("""{"rule":"equals"}""", "/rule", "unknownRule")]
    [InlineData("""{"rule":"equal","weights":{}}""", "/weights", "unknownField")]
    [InlineData("""{"rule":"equal","rule":"fixed"}""", "/rule", "repeatedField")]
    [InlineData("""{"rule":"equal","among":[]}""", "/among", "notAList")]
    [InlineData("""{"rule":"equal","among":["a","a"]}""", "/among/1", "repeated")]
    [InlineData("""{"rule":"equal","among":[1]}""", "/among/0", "notText")]
    [InlineData("""{"rule":"fixed"}""", "/weights", "missingField")]
    [InlineData("""{"rule":"fixed","weights":{"a":40}}""", "/weights/a", "notADecimal")]
    [InlineData("""{"rule":"fixed","weights":{"a":"1e3"}}""", "/weights/a", "notADecimal")]
    [InlineData("""{"rule":"fixed","weights":{"a":"1","a":"2"}}""", "/weights/a", "repeatedField")]
    [InlineData("""{"rule":"proportional","key":""}""", "/key", "notText")]
    [InlineData("""{"rule":"proportional","key":"k","asOf":"2026-02-30"}""", "/asOf", "notADate")]
    [InlineData("""{"rule":"mix","parts":[{"weight":"1"}]}""", "/parts/0/rule", "missingField")]
    public void Parse_OneFault_IsFoundAtItsPlace(string text, string pointer, string code)
    {
        var (rule, faults) = Parse(text);

        rule.ShouldBeNull();
        faults.ShouldHaveSingleItem();
        (faults[0].Pointer, faults[0].Code).ShouldBe((pointer, code));
    }

    [Fact]
    public void Parse_ManyFaults_TellsThemAllAtOnce() =>
        Parse("""{"rule":"mix","parts":[{"weight":"x","rule":{"rule":"nix"}},{"rule":{"rule":"equal","a/b~c":1}}],"more":1}""", "/rules/0").Faults
            .Select(fault => fault.Pointer).ShouldBe(
                ["/rules/0/parts/0/weight", "/rules/0/parts/0/rule/rule", "/rules/0/parts/1/weight", "/rules/0/parts/1/rule/a~1b~0c", "/rules/0/more"],
                ignoreOrder: true);

    [Fact]
    public void Parse_NestedTooDeep_IsAFault()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"rule":"mix","parts":[{"weight":"1","rule":""", 20)) + """{"rule":"equal"}""" + string.Concat(Enumerable.Repeat("}]}", 20));

        Parse(deep).Faults.ShouldHaveSingleItem().Code.ShouldBe("tooDeep");
    }

    [Theory]
    [InlineData("""{"rule":"equal","among":["a","x"]}""", "/among/1", "unknownParty")]
    [InlineData("""{"rule":"fixed","weights":{"a":"1","x":"1"}}""", "/weights/x", "unknownParty")]
    [InlineData("""{"rule":"fixed","weights":{"a":"0","b":"0"}}""", "/weights", "zeroTotal")]
    [InlineData("""{"rule":"fixed","weights":{"a":"1"},"among":["b"]}""", "/weights", "zeroTotal")]
    [InlineData("""{"rule":"fixed","weights":{"a":"-1","b":"2"}}""", "/weights/a", "negativeWeight")]
    [InlineData("""{"rule":"mix","parts":[{"weight":"0","rule":{"rule":"equal"}}]}""", "/parts", "zeroTotal")]
    [InlineData("""{"rule":"mix","parts":[{"weight":"1","rule":{"rule":"equal","among":["x"]}}]}""", "/parts/0/rule/among/0", "unknownParty")]
    public void Validate_AgainstParties_FindsTheFaultAtItsPlace(string text, string pointer, string code)
    {
        var fault = Parse(text).Rule!.Validate(["a", "b"]).ShouldHaveSingleItem();

        (fault.Pointer, fault.Code).ShouldBe((pointer, code));
    }

    private static RuleParseResult Parse(string text, string pointer = "")
    {
        using var document = JsonDocument.Parse(text);
        return RuleJson.Parse(document.RootElement, pointer);
    }
}
