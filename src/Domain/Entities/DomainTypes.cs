using System.Reflection;
using NetworkHub.Domain.Access;

namespace NetworkHub.Domain.Entities;

/// <summary>The commands, events and states that exist, collected from the types themselves and checked: nobody keeps a list.</summary>
public sealed class DomainTypes
{
    private static readonly Lazy<DomainTypes> Domain = new(() => From(typeof(DomainTypes).Assembly.GetTypes()));

    private DomainTypes(IReadOnlyList<Type> commands, IReadOnlyDictionary<string, Type> events, IReadOnlyList<Type> states)
    {
        Commands = commands;
        Events = events;
        States = states;
    }

    /// <summary>Those of the hub.</summary>
    /// <exception cref="InvalidOperationException">Something is not stated; see <see cref="From"/>.</exception>
    public static DomainTypes All => Domain.Value;

    /// <summary>Every command, in ordinal order of full name.</summary>
    public IReadOnlyList<Type> Commands { get; }

    /// <summary>Every event by its stored name and version, in ordinal order.</summary>
    public IReadOnlyDictionary<string, Type> Events { get; }

    /// <summary>The state of each kind of entity, in ordinal order of full name.</summary>
    public IReadOnlyList<Type> States { get; }

    /// <summary>Collects and checks.</summary>
    /// <param name="types">Types of any sort.</param>
    /// <exception cref="InvalidOperationException">
    /// A command or a state has no access rule, an event has no stored name, or two have the same; the message names all of them.
    /// </exception>
    public static DomainTypes From(IEnumerable<Type> types)
    {
        var all = types.Where(type => type is { IsClass: true, IsAbstract: false }).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        List<Type> Those(Type kind) => all.FindAll(type => type.IsAssignableTo(kind));
        var (commands, states) = (Those(typeof(ICommand)), Those(typeof(IEntityState)));
        var events = Those(typeof(IEvent)).ConvertAll(type => (Type: type, Name: type.GetCustomAttribute<StoredAsAttribute>()?.ToString()));

        List<string> faults =
        [
            .. commands.Concat(states).Where(type => AccessRule.Of(type).IsEmpty).Select(type => $"{type.Name} does not say who may."),
            .. commands.Where(type => !Implements(type, typeof(ICommand<>))).Select(type => $"{type.Name} is a command to no kind of entity."),
            .. events.Where(one => !Implements(one.Type, typeof(IEvent<>))).Select(one => $"{one.Type.Name} is an event of no kind of entity."),
            .. events.Where(one => one.Name is null).Select(one => $"{one.Type.Name} has no stored name."),
            .. events.Where(one => one.Name is not null).GroupBy(one => one.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => $"'{same.Key}' is the stored name of {string.Join(" and ", same.Select(one => one.Type.Name))}."),
        ];
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(' ', faults));
        }

        var byName = events.ToDictionary(one => one.Name!, one => one.Type, StringComparer.Ordinal);
        return new DomainTypes(commands, new SortedDictionary<string, Type>(byName, StringComparer.Ordinal), states);
    }

    private static bool Implements(Type type, Type generic) =>
        Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == generic);
}
