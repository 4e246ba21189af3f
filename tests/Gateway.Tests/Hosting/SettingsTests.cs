using System.Net;
using Microsoft.Extensions.Configuration;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void From_Nothing_IsAHubOfOneProcessOnThisMachine()
    {
        var settings = From();

        settings.ShouldBe(new HubSettings(Path.GetFullPath("data"), new Uri("http://127.0.0.1:5080"), null, HubRole.All, ClusterSettings.Default));
    }

    [Fact]
    public void From_Everything_IsWhatWasGiven()
    {
        var settings = From(
            ("NETWORKHUB_DATA", "/srv/hub"), ("NETWORKHUB_URL", "http://0.0.0.0:8080"), ("NETWORKHUB_POSTGRES", "postgres://db/hub"),
            ("NETWORKHUB_ROLE", "gateway"), ("NETWORKHUB_CLUSTER", "north"), ("NETWORKHUB_SILO_ADDRESS", "10.0.3.17"),
            ("NETWORKHUB_SILO_PORT", "11111"), ("NETWORKHUB_SILO_CLIENT_PORT", "30000"), ("NETWORKHUB_DASHBOARD", "on"));

        var cluster = new ClusterSettings("north", IPAddress.Parse("10.0.3.17"), 11111, 30000);
        var url = new Uri("http://0.0.0.0:8080");
        settings.ShouldBe(new HubSettings("/srv/hub", url, "Host=db;Database=hub", HubRole.Gateway, cluster, Dashboard: true));
    }

    [Fact]
    public void From_SeveralFaults_TellsAllOfThemInOneForm()
    {
        var refused = Should.Throw<InvalidSettingException>(() => From(
            ("NETWORKHUB_URL", "ftp://hub"), ("NETWORKHUB_STORE", "oracle"), ("NETWORKHUB_ROLE", "silo"),
            ("NETWORKHUB_SILO_ADDRESS", "0.0.0.0"), ("NETWORKHUB_SILO_PORT", "0"), ("NETWORKHUB_SILO_CLIENT_PORT", "many"),
            ("NETWORKHUB_DASHBOARD", "yes")));

        var lines = refused.Message.Split(Environment.NewLine);
        lines.ShouldBe(
        [
            "NETWORKHUB_STORE is 'oracle'. Give sqlite or postgres.",
            "NETWORKHUB_URL is 'ftp://hub'. Give http, host and port, such as http://127.0.0.1:5080.",
            "NETWORKHUB_ROLE is 'silo'. Give all, or NETWORKHUB_POSTGRES too: the other processes are met in the database.",
            "NETWORKHUB_SILO_ADDRESS is '0.0.0.0'. Give the IP address that the other processes reach this one by, such as 10.0.3.17.",
            "NETWORKHUB_SILO_PORT is '0'. Give a port from 1 to 65535.",
            "NETWORKHUB_SILO_CLIENT_PORT is 'many'. Give a port from 1 to 65535.",
            "NETWORKHUB_DASHBOARD is 'yes'. Give on or off.",
        ]);
    }

    [Theory]
    [InlineData("NETWORKHUB_POSTGRES", "secret")]
    [InlineData("NETWORKHUB_STORE", "postgres://hub:secret@db/hub")]
    [InlineData("NETWORKHUB_URL", "Host=db;Password=secret")]
    public void From_WhatMayHoldAPassword_IsNotRepeated(string variable, string text)
    {
        var refused = Should.Throw<InvalidSettingException>(() => From((variable, text)));

        refused.Message.ShouldStartWith($"{variable} is '***'. Give ");
        refused.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void From_AFileForTheDataFolder_IsRefused()
    {
        var file = typeof(SettingsTests).Assembly.Location;

        var refused = Should.Throw<InvalidSettingException>(() => From(("NETWORKHUB_DATA", file)));

        refused.Message.ShouldBe($"NETWORKHUB_DATA is '{file}'. Give a folder, not a file; it is made when it is not there.");
    }

    private static HubSettings From(params (string Name, string? Value)[] settings)
    {
        var values = settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value));
        return HubSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
