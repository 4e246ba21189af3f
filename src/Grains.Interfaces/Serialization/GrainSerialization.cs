using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace NetworkHub.Grains.Interfaces.Serialization;

/// <summary>How the hub's types travel between processes: as JSON. Within a process they do not travel: they are immutable and passed as they are.</summary>
public static class GrainSerialization
{
    private const string Ours = "NetworkHub.";

    /// <summary>Adds it to a silo or a client.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddGrainSerialization(this IServiceCollection services) => services
        .AddSingleton<IGeneralizedCopier, SharedCopier>() // Before the codec, which would copy by writing and reading.
        .AddSingleton<ITypeNameFilter, OwnTypes>()
        .AddSingleton<ITypeFilter, OwnTypes>()
        .AddSerializer(serializer => serializer.AddJsonSerializer(IsOurs, GrainJson.Answers));

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith(Ours, StringComparison.Ordinal) == true;

    // Everything that grains of the hub are asked and answer is an immutable record.
    private sealed class SharedCopier : IGeneralizedCopier, IOptionalDeepCopier
    {
        public bool IsSupportedType(Type type) => IsOurs(type);

        public bool IsShallowCopyable() => true;

        public object? DeepCopy(object? input, CopyContext context) => input;
    }

    private sealed class OwnTypes : ITypeNameFilter, ITypeFilter
    {
        public bool? IsTypeNameAllowed(string typeName, string assemblyName) => typeName.StartsWith(Ours, StringComparison.Ordinal) ? true : null;

        public bool? IsTypeAllowed(Type type) => IsOurs(type) ? true : null;
    }
}
