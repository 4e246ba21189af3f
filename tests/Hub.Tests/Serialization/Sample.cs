using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Hub.Tests.Serialization;

/// <summary>Makes a value of any domain type with every member filled, so that a type added tomorrow is tested too.</summary>
internal static class Sample
{
    private const string Uuid = "0199a1c2-0000-7000-8000-00000000000a";

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "Fødselsdagsboller \"og\" <kaffe>",
        [typeof(bool)] = true,
        [typeof(int)] = 2026,
        [typeof(long)] = 9_007_199_254_740_993L,
        [typeof(decimal)] = 27_312.5m,
        [typeof(DateOnly)] = new DateOnly(2026, 3, 1),
        [typeof(Currency)] = Currency.Dkk,
        [typeof(ActorId)] = ActorId.Wrap($"act_{Uuid}"),
        [typeof(NetworkId)] = NetworkId.Wrap($"net_{Uuid}"),
        [typeof(PartnershipId)] = PartnershipId.Wrap($"prt_{Uuid}"),
        [typeof(SettlementId)] = SettlementId.Wrap($"stl_{Uuid}"),
        [typeof(Rule)] = new EqualRule(),
        [typeof(ArgumentValue)] = new ListArgument([new AmountArgument("1250.00", Currency.Dkk), new WordArgument("withdrawn")]),
        [typeof(ImmutableSortedDictionary<int, decimal>)] = ImmutableSortedDictionary<int, decimal>.Empty.Add(2027, 1.021m),
        // The spans of a basis hold bases, which would go on for ever.
        [typeof(IReadOnlyList<BasisSpan>)] = ImmutableList.Create(new BasisSpan(new DateOnly(2026, 1, 1), 181, new Basis(Currency.Dkk, [$"act_{Uuid}"], []))),
    };

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        return type.IsAssignableTo(typeof(IEnumerable)) ? ListOf(type.GetGenericArguments()[0]) : RecordOf(type);
    }

    private static object ListOf(Type item)
    {
        var items = Array.CreateInstance(item, 2);
        items.SetValue(Of(item), 0);
        items.SetValue(Of(item), 1);
        return typeof(ImmutableList).GetMethods().Single(method => method is { Name: "CreateRange" } && method.GetParameters().Length == 1)
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object RecordOf(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }
}
