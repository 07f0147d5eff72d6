// The API on Functions Flex Consumption. Its settings are those of docs/configuration.md and what the host itself reads.
param name string
param location string
param tabOrigin string
param apiClientId string
param teamsAppId string
param graphUrl string
param identityId string
param identityClientId string
param hostBlobUrl string
param packagesUrl string
param tablesUrl string
param queuesUrl string
param keyId string
param telemetryConnection string
param nodeVersion string
param maximumInstances int
param alwaysReadyInstances int

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: nodeVersion
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: 2048
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      cors: {
        allowedOrigins: [tabOrigin]
        supportCredentials: false
      }
      appSettings: [
        { name: 'TENANT_ID', value: tenant().tenantId }
        { name: 'API_CLIENT_ID', value: apiClientId }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'AZURE_CLIENT_ID', value: identityClientId }
        { name: 'DATA_STORAGE__tableServiceUri', value: tablesUrl }
        { name: 'DATA_STORAGE__queueServiceUri', value: queuesUrl }
        { name: 'DATA_STORAGE__credential', value: 'managedidentity' }
        { name: 'DATA_STORAGE__clientId', value: identityClientId }
        { name: 'KEY_VAULT_KEY_ID', value: keyId }
        { name: 'ENTRA_AUTHORITY', value: environment().authentication.loginEndpoint }
        { name: 'GRAPH_URL', value: graphUrl }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: telemetryConnection }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
        { name: 'APPLICATIONINSIGHTS_STATSBEAT_DISABLED', value: 'true' }
        { name: 'APPLICATION_INSIGHTS_NO_STATSBEAT', value: 'true' }
        { name: 'AzureWebJobsStorage__blobServiceUri', value: hostBlobUrl }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
      ]
    }
  }
}

// Deployment is for people and workflows that Entra knows, not for a user name with a password.
resource passwords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for door in ['scm', 'ftp']: {
    parent: app
    name: door
    properties: {
      allow: false
    }
  }
]

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
