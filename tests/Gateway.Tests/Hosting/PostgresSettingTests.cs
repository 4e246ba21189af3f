using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Tests.Hosting;

public sealed class PostgresSettingTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("sqlite", null)]
    public void Read_NothingOrSqlite_IsSqlite(string? store, string? address) => PostgresSetting.Read(store, address).ShouldBeNull();

    [Theory]
    [InlineData("postgres", "postgres://hub:p%40ss@db.example:5433/networkhub")]
    [InlineData(null, "postgresql://hub:p%40ss@db.example:5433/networkhub")]
    [InlineData("postgres", "Host=db.example;Port=5433;Username=hub;Password=p@ss;Database=networkhub")]
    public void Read_UrlOrConnectionString_SaysWhere(string? store, string address)
    {
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(PostgresSetting.Read(store, address));

        (settings.Host, settings.Port, settings.Username, settings.Password, settings.Database).ShouldBe(("db.example", 5433, "hub", "p@ss", "networkhub"));
    }

    [Theory]
    [InlineData("postgres", null, "NETWORKHUB_POSTGRES")]
    [InlineData("sqlite", "postgres://host/db", "leave one of them out")]
    [InlineData("oracle", null, "oracle")]
    [InlineData("postgres", "nonsense=1;password=secret", "can be read")]
    [InlineData("postgres", "Username=hub", "host and a database")]
    public void Read_DoesNotFit_SaysWhatToGive(string store, string? address, string expected)
    {
        var refused = Should.Throw<InvalidSettingException>(() => PostgresSetting.Read(store, address));

        refused.Message.ShouldContain(expected);
        refused.Message.ShouldNotContain("secret");
    }
}
